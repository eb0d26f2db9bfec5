import { Checkbox } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import type { Choice } from './plan-choice.ts'
import css from './plan.module.css'

/** Clusters, boards, outlets: each is a delivery of its own with a result of its own. */
export function PlanTargets(props: {
  channel: ChannelView
  taken: ReadonlySet<string>
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const t = useT(en)
  const { channel, taken, choice } = props
  const targets = channel.settings.targets ?? []
  if (targets.length === 0) return null
  return (
    <fieldset className={css['targets']}>
      <legend>{t('Đến nơi nào')}</legend>
      {targets.map((target, at) => (
        <Checkbox
          key={target}
          id={`target-${channel.id}-${at}`}
          label={target}
          disabled={taken.has(target)}
          checked={taken.has(target) || choice.targets.includes(target)}
          onChange={(event) => {
            const others = choice.targets.filter((one) => one !== target)
            props.onChoose({
              ...choice,
              targets: event.target.checked ? [...others, target] : others,
            })
          }}
        />
      ))}
    </fieldset>
  )
}
