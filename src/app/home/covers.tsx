import type { ReactNode } from 'react'
import styles from './Templates.module.css'

export type CoverName = 'plan' | 'pestel' | 'swot' | 'foundations' | 'blank'

/** Drawn for us, on a field of 128 × 84: what the pages of a template look like from afar. */
const covers: Record<CoverName, ReactNode> = {
  plan: (
    <>
      <path className={styles.thread} d="M30 22c2 12 8 6 14 14M58 44c4 10 8 8 14 14M86 66c4 4 8 4 12 4" />
      <rect className={styles.paper1} x="12" y="8" width="22" height="15" />
      <rect className={styles.paper2} x="40" y="30" width="22" height="15" />
      <rect className={styles.paper5} x="66" y="52" width="22" height="15" />
      <path className={styles.sheet} d="M98 18l6-8h14v62H98z" />
      <path d="M103 24h10M103 32h10M103 40h6" />
    </>
  ),
  pestel: (
    <>
      {[0, 1, 2, 3, 4, 5].map((at) => (
        <rect
          key={at}
          className={styles[`paper${at + 1}`]}
          x={13 + (at % 3) * 35}
          y={8 + Math.floor(at / 3) * 36}
          width="31"
          height="32"
        />
      ))}
    </>
  ),
  swot: (
    <>
      <path d="M64 8v68M14 42h100" />
      <path className={styles.thread} d="M52 32l24 20M76 32L52 52" />
      <path d="M26 22h10M31 17v10M92 22h10M26 62h10M31 57v10" />
      <path d="M92 62h10" strokeDasharray="3 2" />
    </>
  ),
  foundations: (
    <>
      <path className={styles.thread} d="M42 8v68" />
      <path d="M50 16h60M50 24h46M50 38h60M50 46h38M50 60h60M50 68h50M28 16h8M28 38h8M28 60h8" />
    </>
  ),
  blank: (
    <>
      <rect x="22" y="8" width="84" height="68" strokeDasharray="5 4" />
      <path d="M52 42h24M64 30v24" />
    </>
  ),
}

export function Cover({ name }: { name: CoverName }) {
  return (
    <svg className={styles.cover} viewBox="0 0 128 84" aria-hidden="true" focusable="false">
      {covers[name]}
    </svg>
  )
}
