import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { ActingProvider } from '../../hooks/acting.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import { isWorkshopId } from '../../protocol/keys.ts'
import { parseLink } from '../../protocol/links.ts'
import {
  changeWorkshop,
  findWorkshop,
  isRegistryOpen,
  subscribeToWorkshops,
  type KeptWorkshop,
} from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import type { WorkshopSession } from '../../sync/session.ts'
import { keepLink } from '../../sync/keep-link.ts'
import { misfit } from './misfit.ts'
import page from '../Page.module.css'
import { Join } from './Join.tsx'
import { Workshop } from '../shell/Workshop.tsx'

type Arrival =
  | { readonly state: 'opening' }
  | { readonly state: 'refused'; readonly why: MessageId }
  | { readonly state: 'open'; readonly kept: KeptWorkshop; readonly session: WorkshopSession }

/** What the address opens on this device. The key leaves the address bar as soon as it is kept: screens are shared. */
async function arrive(id: string): Promise<KeptWorkshop | MessageId> {
  if (!isWorkshopId(id)) return 'join.cutOff'
  const { hash } = location
  if (hash.length > 1) {
    const link = parseLink(`/w/${id}${hash}`)
    const known = await findWorkshop(id).catch(() => undefined)
    if (!link.ok && !known) return link.refusal.kind === 'cut-off' ? 'join.cutOff' : 'join.badLink'
    const kept = link.ok ? await keepLink(link.value) : known
    // Another link may have been pasted meanwhile: that is an arrival of its own.
    if (location.hash === hash) history.replaceState(history.state, '', location.pathname + location.search)
    misfit.set(
      link.ok ? null : { id, what: link.refusal.kind === 'cut-off' ? 'join.cutOffHere' : 'join.badLinkHere' },
    )
    if (link.ok && kept) return kept
  }
  const kept = await findWorkshop(id).catch(() => undefined)
  if (!kept) return (await isRegistryOpen()) ? 'join.unknown' : 'join.cannotOpen'
  const opened = changeWorkshop(id, (known) => ({ ...known, openedAt: Date.now() }))
  return (await opened.catch(() => kept)) ?? kept // a full device still opens what it has
}

/** A workshop's address: keeps the key, opens the documents, asks once for a name, then shows the workshop. */
export function WorkshopPage({ id }: { id: string }) {
  const { t } = useTranslator()
  const [arrival, setArrival] = useState<Arrival>({ state: 'opening' })
  // A link pasted where its workshop is open changes what follows the `#` and nothing else: it is an arrival, too.
  const [visit, setVisit] = useState(0)
  useEffect(() => {
    const onHash = () => {
      if (location.hash.length > 1) setVisit((before) => before + 1)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  useEffect(() => {
    let isWanted = true
    let opened: KeptWorkshop | undefined
    const open = async () => {
      const kept = await arrive(id)
      if (typeof kept === 'string') {
        if (isWanted) setArrival({ state: 'refused', why: kept })
        return
      }
      const session = await openSession(kept)
      opened = kept
      if (isWanted) setArrival({ state: 'open', kept, session })
      else await letGo(kept.id)
    }
    open().catch(() => {
      if (isWanted) setArrival({ state: 'refused', why: 'join.cannotOpen' })
    })
    return () => {
      isWanted = false
      if (opened) void letGo(opened.id)
    }
  }, [id, visit])

  // Who enters in another tab has entered here.
  const isAsked =
    arrival.state === 'open' && arrival.kept.name === undefined && arrival.session.role === 'participant'
  useEffect(() => {
    if (!isAsked) return undefined
    let isWanted = true
    const look = () =>
      findWorkshop(arrival.kept.id).then(
        (kept) => {
          if (!isWanted || kept?.name === undefined) return
          arrival.session.presence.show({ name: kept.name })
          setArrival({ ...arrival, kept })
        },
        () => undefined,
      )
    const stop = subscribeToWorkshops(() => void look())
    void look()
    return () => {
      isWanted = false
      stop()
    }
  }, [isAsked, arrival])

  if (arrival.state === 'opening') return <p className={page.page}>{t('join.opening')}</p>
  if (arrival.state === 'refused') {
    return (
      <main className={page.page}>
        <h1 className="voice">{t(arrival.why)}</h1>
        <Link href="/open">{t('files.link')}</Link>
        <Link href="/">{t('home.goHome')}</Link>
      </main>
    )
  }
  const { session, kept } = arrival
  return (
    <ActingProvider session={session}>
      {isAsked ? (
        <Join onEnter={(name) => setArrival({ ...arrival, kept: { ...kept, name } })} />
      ) : (
        <Workshop />
      )}
    </ActingProvider>
  )
}
