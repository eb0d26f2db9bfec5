import { useQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { wayQuery } from './dispatch-calls.ts'
import { DispatchHistory } from './dispatch-history.tsx'
import css from './dispatch.module.css'

/** In the margin of an issued report: where it went, or where it is to go. */
export function SentUp(props: { report: ReportView }) {
  const t = useT(en)
  const query = useQuery(wayQuery(props.report.id))
  return (
    <Answer query={query} lines={3}>
      {({ items, to, via }) =>
        items.length > 0 ? (
          <DispatchHistory items={items} />
        ) : to === null ? null : (
          <section className={css['way']}>
            <h2>{t('Chưa gửi cấp trên')}</h2>
            <p className="soft">
              {via === null
                ? t('Gửi {to}.', { to: to.name })
                : t('Gửi {to}, qua {via}.', { to: to.name, via: via.name })}
            </p>
          </section>
        )
      }
    </Answer>
  )
}
