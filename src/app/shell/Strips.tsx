import { useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { OpenStrip } from '../open/OpenStrip.tsx'
import { useRememberOpen } from '../open/use-remember-open.ts'
import { ClosedBoard } from './ClosedBoard.tsx'
import { NowStrip } from './NowStrip.tsx'

/** What there is to do: on a laptop what the group does now, and everywhere what stays open until a date. */
export function Strips() {
  const { role } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const isPocket = useIsPocket()
  useRememberOpen()
  return (
    <>
      {role !== 'facilitator' && !isPocket && <NowStrip />}
      <ClosedBoard />
      {board !== 'open' && (!isPocket || board === 'now') && <OpenStrip />}
    </>
  )
}
