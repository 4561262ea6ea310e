/** What links and QR codes begin with, and where it comes from; `none`: nobody else could open them. */
export type LinkOrigin =
  | { readonly kind: 'public' | 'page' | 'lan'; readonly origin: string }
  | { readonly kind: 'none'; readonly origin: string }

interface Reported {
  readonly publicUrl?: string
  readonly lan: readonly string[]
}

const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  hostname.startsWith('127.')

/**
 * `PUBLIC_URL` as the relay reports it, else the page's own address unless that is loopback, else the relay's address in
 * the local network. Pure.
 */
export function linkOrigin(
  page: Pick<Location, 'origin' | 'hostname' | 'port'>,
  reported: Reported | undefined,
): LinkOrigin {
  if (reported?.publicUrl) return { kind: 'public', origin: reported.publicUrl }
  if (!isLoopback(page.hostname)) return { kind: 'page', origin: page.origin }
  const [lan] = reported?.lan ?? []
  if (lan) return { kind: 'lan', origin: `http://${lan}${page.port ? `:${page.port}` : ''}` }
  return { kind: 'none', origin: page.origin }
}

/** What the relay says of its addresses; `undefined` when there is no relay now. */
export async function askAddresses(relayHttpUrl: string): Promise<Reported | undefined> {
  try {
    const response = await fetch(`${relayHttpUrl}/api/address`, { cache: 'no-store' })
    const answer = (await response.json()) as { publicUrl?: unknown; lan?: unknown }
    const lan = Array.isArray(answer.lan)
      ? answer.lan.filter((each): each is string => typeof each === 'string')
      : []
    return { ...(typeof answer.publicUrl === 'string' && { publicUrl: answer.publicUrl }), lan }
  } catch {
    return undefined // offline: the page's own address is what is known
  }
}
