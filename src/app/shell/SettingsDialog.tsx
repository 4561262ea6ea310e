import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { allowEditing } from '../../workshop/stage/begin.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { useSettings } from '../settings-context.tsx'
import styles from './Dialogs.module.css'

const sizes = ['80', '100', '125', '150', '200'] as const
const keys = [
  ['n', 'N'],
  ['space', '␣'],
  ['g', 'G'],
  ['m', 'M'],
  ['t', 'T'],
  ['l', 'L'],
  ['del', 'Del'],
  ['undo', 'Ctrl Z · Shift Ctrl Z'],
  ['rate', '1 2 3'],
  ['arrows', '↑ ↓'],
  ['shiftArrows', 'Shift ↑ ↓'],
  ['enter', 'Enter'],
  ['regions', 'F6'],
  ['find', 'Ctrl K'],
] as const

/** Language, colours and letters of this device; whose notes one may change, for facilitators; the keys. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings, change } = useSettings()
  const { stage, role } = useWorkshop()
  const { editing } = useWorkshopValue('meta')
  const { t } = useTranslator()
  const size = sizes.find((each) => each === String(settings.textPercent)) ?? '100'
  return (
    <Dialog title={t('settings.title')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.settings}>
        <h3>{t('settings.language')}</h3>
        <LanguageChoice />
        <h3>{t('settings.theme')}</h3>
        <SegmentedControl
          label={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
          segments={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.theme.${value}`),
          }))}
        />
        <h3>{t('settings.letters')}</h3>
        <SegmentedControl
          label={t('settings.letters')}
          value={settings.simpleLetters ? 'simple' : 'book'}
          onChange={(letters) => change({ simpleLetters: letters === 'simple' })}
          segments={(['book', 'simple'] as const).map((value) => ({
            value,
            label: t(`settings.letters.${value}`),
          }))}
        />
        <h3>{t('settings.size')}</h3>
        <SegmentedControl
          label={t('settings.size')}
          value={size}
          onChange={(value) => change({ textPercent: Number(value) })}
          segments={sizes.map((value) => ({ value, label: `${value} %` }))}
        />
        {role === 'facilitator' && (
          <>
            <h3>{t('settings.whose')}</h3>
            <SegmentedControl
              label={t('settings.whose')}
              value={editing}
              onChange={(whose) => allowEditing(stage, whose)}
              segments={(['own', 'all'] as const).map((value) => ({
                value,
                label: t(`settings.whose.${value}`),
              }))}
            />
          </>
        )}
        <h3>{t('settings.endSound')}</h3>
        <SegmentedControl
          label={t('settings.endSound')}
          value={settings.endSound ? 'on' : 'off'}
          onChange={(sound) => change({ endSound: sound === 'on' })}
          segments={(['on', 'off'] as const).map((value) => ({
            value,
            label: t(`settings.endSound.${value}`),
          }))}
        />
        <h3>{t('settings.keys')}</h3>
        <SegmentedControl
          label={t('settings.letterKeys')}
          value={settings.letterKeys ? 'on' : 'off'}
          onChange={(keysAre) => change({ letterKeys: keysAre === 'on' })}
          segments={(['on', 'off'] as const).map((value) => ({
            value,
            label: `${t('settings.letterKeys')}: ${t(`settings.letterKeys.${value}`)}`,
          }))}
        />
        <dl className={styles.keys}>
          {keys.map(([name, key]) => (
            <div key={name}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`settings.keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
