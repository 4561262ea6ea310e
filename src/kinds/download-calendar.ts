import { renderIcs, type PlanEvent } from '../plan/ics.ts'
import { download, fileNameOf } from '../ui/download.ts'

/** Hands dates to the person as a file that calendar programs read. @param workshop its title, for the file's name */
export function downloadCalendar(
  events: readonly PlanEvent[],
  { title, workshop, of }: { readonly title: string; readonly workshop: string; readonly of: string },
): void {
  const calendar = new Blob([renderIcs(title, events, Date.now())], { type: 'text/calendar;charset=utf-8' })
  download(fileNameOf(`${workshop} ${of}`, 'ics'), calendar)
}
