import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useMyResponse } from '../../hooks/my-ballot.ts'
import type { DecisionRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { answers, type Answer } from '../../method/decisions.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PROPOSAL_LETTERS, REASON_LETTERS } from '../../workshop/content/responses.ts'
import { answerIcons, answerMeaning, answerWords } from './answer-words.ts'
import { changeKey, reasonKey } from './Leftover.tsx'
import { ChangedByAnother } from './ChangedByAnother.tsx'
import styles from './Answers.module.css'
import frame from './Frame.module.css'

export const reasonLines = [2, 8] as const

/**
 * Three equal cards. To object needs a reason; the field opens in the card. What is typed in it stays when the proposal
 * changes meanwhile.
 */
export function Answers({ round }: { round: DecisionRound }) {
  const { held, answer, wasChangedByAnother } = useMyResponse(round)
  const { t } = useTranslator()
  const reason = useKeptText(reasonKey(round.id))
  const change = useKeptText(changeKey(round.id))
  const [opened, setOpened] = useState<Answer | null>(null)
  const wantsReason = opened ?? (reason.text || change.text ? 'object' : null)
  // An objection says why; a no in an operational matter need not.
  const needsReason = wantsReason === 'object' && round.rule !== 'operational'
  const give = (chosen: Answer, why: string) => {
    answer({ answer: chosen, reason: why, ...(chosen === 'object' && { change: change.text }) })
    if (why) reason.setText('')
    if (chosen === 'object') change.setText('')
    setOpened(null)
  }
  return (
    <>
      <ChangedByAnother is={wasChangedByAnother} />
      <div
        className={styles.answers}
        data-writing={wantsReason !== null || undefined}
        role="group"
        aria-label={t('rounds.answer')}
      >
        {answers.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.answer}
            data-answer={each}
            aria-pressed={held?.answer === each}
            onClick={() => (each === 'consent' ? give(each, '') : setOpened(each))}
          >
            <b>
              <Icon name={answerIcons[each]} /> {t(answerWords(round.rule, each))}
            </b>
            <span>{t(answerMeaning(round.rule, each))}</span>
          </button>
        ))}
      </div>
      {wantsReason && wantsReason !== 'consent' && (
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault()
            if (!needsReason || reason.text.trim()) give(wantsReason, reason.text)
          }}
        >
          <GrowingText
            look="boxed"
            lines={reasonLines}
            autoFocus
            maxLength={REASON_LETTERS}
            aria-label={t(needsReason ? 'rounds.reason.object' : 'rounds.reason.aside')}
            placeholder={t(needsReason ? 'rounds.reason.object' : 'rounds.reason.aside')}
            value={reason.text}
            onChange={(event) => reason.setText(event.target.value)}
          />
          {needsReason && (
            <>
              <label className={styles.change}>
                <span>{t('rounds.change')}</span>
                <GrowingText
                  look="boxed"
                  lines={reasonLines}
                  maxLength={PROPOSAL_LETTERS}
                  value={change.text}
                  onChange={(event) => change.setText(event.target.value)}
                />
              </label>
              {!change.text && (
                <Button size="small" onClick={() => change.setText(round.texts.at(-1) ?? '')}>
                  {t('rounds.change.from')}
                </Button>
              )}
            </>
          )}
          <Button kind="go" type="submit" disabled={needsReason && !reason.text.trim()}>
            {t(answerWords(round.rule, wantsReason))}
          </Button>
        </form>
      )}
      {held && <p className={frame.fact}>{t('rounds.canChange')}</p>}
    </>
  )
}
