import { useEffect, useRef } from 'react'

const REST_MS = 400

/**
 * Gives a value on once the hand that changes it rests, and at the latest when this screen goes: a text of a thousand letters
 * is not written a thousand times. What it was at first is not given.
 */
export function useWhenAtRest<Value>(value: Value, give: (value: Value) => void): void {
  const given = useRef(value)
  const latest = useRef({ value, give })
  useEffect(() => {
    latest.current = { value, give }
  })
  useEffect(() => {
    if (given.current === value) return undefined
    const resting = setTimeout(() => {
      given.current = value
      give(value)
    }, REST_MS)
    return () => clearTimeout(resting)
  }, [value, give])
  useEffect(() => {
    const giveRest = () => {
      const { value: last, give: giveOn } = latest.current
      if (given.current === last) return
      given.current = last
      giveOn(last)
    }
    addEventListener('pagehide', giveRest)
    return () => {
      removeEventListener('pagehide', giveRest)
      giveRest()
    }
  }, [])
}
