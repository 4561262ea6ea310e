import { useEffect, useMemo, useState } from 'react'
import { rememberWraps } from '../../canvas/text-layout.ts'
import { carriedFont, noteFont, readLook, titleFont, type Look } from './painting.ts'

/** The look of the page, read again when the theme or the letters change. */
export function useLook(): Look {
  const [look, setLook] = useState(() => readLook(document.documentElement))
  useEffect(() => {
    const observer = new MutationObserver(() => setLook(readLook(document.documentElement)))
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'data-letters'],
    })
    return () => observer.disconnect()
  }, [])
  return look
}

/** Texts broken into lines as they will be painted. */
export function useWraps(look: Look) {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d')!
    const measureIn = (font: string) => (text: string) => {
      context.font = font
      return context.measureText(text).width
    }
    return {
      wrap: rememberWraps(measureIn(noteFont(look))),
      wrapCarried: rememberWraps(measureIn(carriedFont(look))),
      wrapTitle: rememberWraps(measureIn(titleFont(look))),
    }
  }, [look])
}
