import { useEffect, useRef, useState } from 'react'
import { fetchPart } from '../ui/fetch-part.ts'

/**
 * For an act that needs a part of the app which may not be on this device yet: `isMissing` while it is waited for, to be said
 * in words. `fetchLate` gives the part when it comes, or nothing to who has gone elsewhere meanwhile.
 */
export function useLatePart() {
  const [isMissing, setMissing] = useState(false)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const fetchLate = async <Module>(load: () => Promise<Module>): Promise<Module | undefined> => {
    const part = await fetchPart(load, () => setMissing(true))
    setMissing(false)
    return isHere.current ? part : undefined
  }
  return { isMissing, fetchLate }
}
