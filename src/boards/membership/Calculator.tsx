import { useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { FiguresTable } from '../../kinds/FiguresTable.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import type { AfterLeaving } from '../../method/fees.ts'
import { writeMoney, type Money } from '../../method/money.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { addRows } from '../../workshop/content/rows.ts'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { sheetText } from '../../workshop/content/sheets.ts'
import type { RowId } from '../../workshop/ids.ts'
import { fees } from './board.ts'
import styles from './Membership.module.css'
import { classesOfRegister } from './classes-of-register.ts'
import {
  chosenScenario,
  figuresOf,
  leavingIn,
  MOST_LEAVING,
  scenarios,
  type ScenarioFigures,
} from '../../kinds/fees/scenarios.ts'
import { nameOfScenario } from './words.ts'

/** What fees would come to: up to three scenarios, one being written in, the figures of all of them side by side. */
export function Calculator() {
  const mayWrite = useMayWrite()
  const said = {
    rows: useBoardValue('rows'),
    values: useBoardValue('values'),
    sheets: useBoardValue('sheets'),
  }
  const translator = useTranslator()
  const { t } = translator
  const [scenario, setScenario] = useState(() => chosenScenario(said.values) ?? scenarios[0])
  const all = scenarios.map((each) => figuresOf(each, said))
  const here = all.find((each) => each.scenario === scenario)!
  return (
    <SheetPart
      title={t('membership.calculator')}
      help={t('membership.calculator.help')}
      question={t('membership.calculator.question')}
    >
      <div className={styles.tools}>
        <SegmentedControl
          label={t('membership.scenarios')}
          segments={all.map((each) => ({ value: each.scenario, label: nameOfScenario(each, translator) }))}
          value={scenario}
          onChange={setScenario}
        />
        {mayWrite && (
          <div className={styles.name}>
            <SharedText
              key={scenario}
              name={sheetText(scenario)}
              label={t('membership.scenario.name')}
              placeholder={t('membership.scenario.name')}
            />
          </div>
        )}
      </div>
      <RowsTable key={scenario} table={fees} of={scenario} />
      {mayWrite && <FromRegister figures={here} />}
      {here.uncounted.map(({ row, why }) => (
        <p key={row.id} className={styles.warning} role="status">
          {t(`membership.uncounted.${why}`, { n: here.rows.indexOf(row) + 1 })}
        </p>
      ))}
      <Comparison all={all} />
    </SheetPart>
  )
}

/** A row for each size and income that the register has, with how many organisations are of it. */
function FromRegister({ figures: { scenario, rows } }: { readonly figures: ScenarioFigures }) {
  const { content, person } = useWorkshop()
  const organisations = useBoardValue('organisations')
  const { t } = useTranslator()
  if (rows.length > 0 || organisations.length === 0) return null
  const fill = () =>
    addRows(
      content,
      classesOfRegister(organisations).map(({ size, income, members }) => ({
        id: newDeviceId<RowId>(),
        table: fees.table,
        of: scenario,
        by: person,
        made: Date.now(),
        cells: { ...(size && { size }), ...(income && { income }), members, every: 'year' },
      })),
      jitter,
    )
  return (
    <Button icon="people" size="small" onClick={fill}>
      {t('membership.fromRegister', { n: organisations.length })}
    </Button>
  )
}

/** The figures of all scenarios that have any, and which of them the group takes. */
function Comparison({ all }: { readonly all: readonly ScenarioFigures[] }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const values = useBoardValue('values')
  const translator = useTranslator()
  const { t, language } = translator
  const shown = all.filter(({ rows }) => rows.length > 0)
  if (shown.length === 0) return <p className={styles.none}>{t('membership.noFees')}</p>
  const taken = chosenScenario(values)
  const leaving = leavingIn(values)
  const sums = (money: readonly Money[]) =>
    money.length > 0 ? money.map((each) => <p key={each[1]}>{writeMoney(each, language)}</p>) : '–'
  return (
    <>
      {mayWrite && (
        <div className={styles.leaving}>
          <NumberField
            label={t('membership.leaving')}
            value={leaving}
            least={0}
            most={MOST_LEAVING}
            onChange={(value) => setSheetValue(content, 'membership/leaving', value ?? null)}
          />
        </div>
      )}
      <FiguresTable
        caption={t('membership.compared')}
        of={t('membership.scenarios')}
        heads={shown.map((each) => ({
          id: each.scenario,
          name: nameOfScenario(each, translator),
          isChosen: each.scenario === taken,
        }))}
        lines={[
          {
            id: 'members',
            name: t('membership.members'),
            cells: shown.map(({ members }) => translator.number(members)),
          },
          { id: 'income', name: t('membership.inAYear'), cells: shown.map(({ income }) => sums(income)) },
          {
            id: 'after',
            name: t('membership.after', { n: leaving }),
            cells: shown.map(({ afterLeaving }) =>
              afterLeaving.map((each) => <Left key={each.least[1]} {...each} />),
            ),
          },
          {
            id: 'take',
            name: t('membership.take'),
            cells: shown.map((each) => (
              <Take key={each.scenario} figures={each} isTaken={each.scenario === taken} />
            )),
          },
        ]}
      />
      <p className={styles.none}>{t('membership.goesTo')}</p>
    </>
  )
}

/** What is left of a year's income when some leave: one amount where it is the same whoever it is. */
function Left({ least, most }: AfterLeaving) {
  const { t, language } = useTranslator()
  const [low, high] = [writeMoney(least, language), writeMoney(most, language)]
  return <p>{low === high ? low : t('membership.between', { least: low, most: high })}</p>
}

/** Takes a scenario as the group's own; pressed again, lets it go. */
function Take({ figures, isTaken }: { readonly figures: ScenarioFigures; readonly isTaken: boolean }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t } = translator
  return (
    <button
      type="button"
      className={styles.take}
      aria-pressed={isTaken}
      aria-label={t('membership.takeThis', { name: nameOfScenario(figures, translator) })}
      disabled={!mayWrite}
      onClick={() => setSheetValue(content, 'membership/scenario', isTaken ? null : figures.scenario)}
    >
      {t(isTaken ? 'membership.isTaken' : 'membership.takeIt')}
    </button>
  )
}
