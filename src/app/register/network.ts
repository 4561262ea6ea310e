import type { Field } from '../../kinds/declaration.ts'

const field = (name: 'name' | 'region' | 'credits'): Field => ({
  field: `network-${name}`,
  title: `register.network.${name}`,
  help: `register.network.${name}.help`,
  question: `register.network.${name}.question`,
})

/** What the network says of itself: the texts of a sheet like any other. */
export const networkFields: readonly Field[] = [field('name'), field('region'), field('credits')]
