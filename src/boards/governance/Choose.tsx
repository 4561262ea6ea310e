import { usePutToGroup } from '../../hooks/put-to-group.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { Model } from '../../method/governance.ts'
import { Button } from '../../ui/Button.tsx'
import { governance } from './board.ts'

/** Choosing is a decision of the group: whoever facilitates opens it, with a last look at its rule. */
export function Choose({ model }: { model: Model }) {
  const put = usePutToGroup()
  const { t } = useTranslator()
  if (!put) return <p>{t('governance.whoOpens')}</p>
  return (
    <Button
      icon="scales"
      aria-label={t('governance.choose.which', { model: t(`governance.${model}`) })}
      onClick={() =>
        put({
          kind: 'decide',
          board: governance.name,
          proposal: t(`governance.proposal.${model}`),
          about: { kind: 'model', model },
        })
      }
    >
      {t('governance.choose')}
    </Button>
  )
}
