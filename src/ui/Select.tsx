import type { ComponentProps } from 'react'
import styles from './Select.module.css'

/** One of several, from a list; in a label of its own, or with one. */
export function Select(props: Omit<ComponentProps<'select'>, 'className'>) {
  return <select {...props} className={styles.select} />
}
