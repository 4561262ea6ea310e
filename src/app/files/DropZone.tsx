import { useEffect, useRef, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import styles from './Files.module.css'
import { useTakeFile } from './use-take-file.ts'

/** A workshop file may be dropped anywhere on Home. */
export function DropZone() {
  const { t } = useTranslator()
  const { take, said } = useTakeFile()
  const [isOver, setOver] = useState(false)
  const held = useRef(take)
  useEffect(() => {
    held.current = take
  })
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      setOver(false)
      if (!file) return
      event.preventDefault()
      void held.current(file)
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return (
    <>
      {isOver && <div className={styles.drop}>{t('files.drop')}</div>}
      {said && (
        <p role="alert" className={styles.toast}>
          {said}
        </p>
      )}
    </>
  )
}
