import type { Translator } from '../../i18n/translator.ts'
import { scenarios, type ScenarioFigures } from '../../kinds/fees/scenarios.ts'

/** As the group calls it, or by its letter. */
export const nameOfScenario = (
  { name, scenario }: Pick<ScenarioFigures, 'name' | 'scenario'>,
  { t }: Translator,
): string => name || t('membership.scenario', { letter: 'ABC'[scenarios.indexOf(scenario)]! })
