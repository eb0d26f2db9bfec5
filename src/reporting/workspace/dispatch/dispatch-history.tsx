import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { DispatchView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { dispatchSign } from './received-states.ts'
import css from './dispatch.module.css'

/** Where a report went, step by step. */
export function DispatchHistory(props: { items: readonly DispatchView[] }) {
  return props.items.map((one) => <Way key={one.id} dispatch={one} />)
}

function Way(props: { dispatch: DispatchView }) {
  const t = useT(en)
  const { dispatch } = props
  const { state, word } = dispatchSign(dispatch, t)
  const at = (time: string | null) => (time === null ? '' : dateTime(time, t.language))
  return (
    <section className={css['way']}>
      <h2>{t('Gửi {unit}', { unit: dispatch.to.name })}</h2>
      <p>
        <StateBadge state={state} word={word} />
      </p>
      <ol>
        <li>
          {t('{name} ({unit}) gửi lúc {time}', {
            name: dispatch.sentByName,
            unit: dispatch.from.name,
            time: at(dispatch.sentAt),
          })}
        </li>
        {dispatch.via && dispatch.passedAt ? (
          <li>
            {t('{name} ({unit}) chuyển tiếp lúc {time}', {
              name: dispatch.passedByName ?? '',
              unit: dispatch.via.name,
              time: at(dispatch.passedAt),
            })}
            {dispatch.passedNote === null ? null : <p>“{dispatch.passedNote}”</p>}
          </li>
        ) : null}
        {dispatch.decidedAt ? (
          <li>
            {dispatch.state === 'returned'
              ? t('{name} trả lại lúc {time}', {
                  name: dispatch.decidedByName ?? '',
                  time: at(dispatch.decidedAt),
                })
              : t('{name} tiếp nhận lúc {time}', {
                  name: dispatch.decidedByName ?? '',
                  time: at(dispatch.decidedAt),
                })}
            {dispatch.reason === null ? null : <p>“{dispatch.reason}”</p>}
          </li>
        ) : null}
      </ol>
    </section>
  )
}
