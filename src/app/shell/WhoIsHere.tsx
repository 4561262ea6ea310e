import { useMyName } from '../../hooks/names.ts'
import { useOthersTakingPart } from '../../hooks/people-here.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Face } from '../../ui/notices.tsx'
import type { OpenDialog } from './MoreMenu.tsx'
import styles from './WhoIsHere.module.css'

const MOST_FACES = 4

/** Where there is room: the faces of who is here, and the way to invite others. */
export function WhoIsHere({ onOpen }: { onOpen: (dialog: OpenDialog) => void }) {
  const { role, key } = useWorkshop()
  const others = useOthersTakingPart()
  const name = useMyName()
  const { t } = useTranslator()
  const faces = [{ client: 0, name, role }, ...others].slice(0, MOST_FACES)
  const more = others.length + 1 - faces.length
  return (
    <>
      <button
        type="button"
        className={styles.faces}
        onClick={() => onOpen('people')}
        aria-label={t('people.here', { n: others.length + 1 })}
      >
        {faces.map((face) => (
          <Face key={face.client} name={face.name} leads={face.role === 'facilitator'} />
        ))}
        {more > 0 && <span className={styles.more}>+{more}</span>}
      </button>
      {key && (
        <Button icon="share" onClick={() => onOpen('share')}>
          {t('share.open')}
        </Button>
      )}
    </>
  )
}
