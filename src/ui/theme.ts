export type ThemeChoice = 'system' | 'light' | 'dark'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** Puts the theme on the page, and follows the system while that is the choice. Returns how to stop following. */
export function applyTheme(choice: ThemeChoice): () => void {
  const apply = () => {
    const isDark = choice === 'dark' || (choice === 'system' && prefersDark.matches)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }
  apply()
  prefersDark.addEventListener('change', apply)
  return () => prefersDark.removeEventListener('change', apply)
}

/** «Simple letters» puts the tool's face everywhere; the text size multiplies every measure of type, up to 200 %. */
export function applyLetters({ simple, percent }: { simple: boolean; percent: number }): void {
  const { dataset, style } = document.documentElement
  dataset['letters'] = simple ? 'simple' : 'book'
  style.fontSize = `${Math.min(200, Math.max(80, percent))}%`
}
