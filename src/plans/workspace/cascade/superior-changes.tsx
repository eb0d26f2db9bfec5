import { useQuery } from '@tanstack/react-query'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-cascade.ts'
import { lineAddress } from '../../plan/line-address.ts'
import { shorten } from '../due/due-words.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { AdditionTake } from './addition-take.tsx'
import { superiorChangesKey } from './cascade-keys.ts'
import styles from './cascade.module.css'
import { SuperiorChange } from './superior-change.tsx'

/** What superiors changed in tasks the unit's plans follow: to be followed or kept, part by part. */
export function SuperiorChanges() {
  const t = useT(en)
  const unit = useUnit()
  const query = useQuery({
    queryKey: superiorChangesKey(unit?.id ?? ''),
    queryFn: ({ signal }) =>
      plansClient.listSuperiorChanges({ params: { unitId: unit?.id ?? '' }, signal }),
    enabled: unit !== undefined,
  })
  return (
    <Screen
      title={t('Cấp trên đã thay đổi')}
      lead={unit?.name}
      crumbs={[{ label: t('Kế hoạch'), href: href('/ke-hoach') }]}
    >
      {unit ? null : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
      <Answer query={query} lines={6}>
        {({ changes, additions }) =>
          changes.length + additions.length === 0 ? (
            <EmptyState icon="check" title={t('Kế hoạch của đơn vị đang khớp với cấp trên')}>
              {t(
                'Khi cấp trên sửa, thêm hoặc rút việc mà kế hoạch của đơn vị lấy theo, thay đổi hiện ở đây để anh chị theo hoặc giữ riêng.',
              )}
            </EmptyState>
          ) : (
            <>
              {changes.length > 0 ? (
                <ol className={styles.list}>
                  {changes.map((change) => (
                    <li key={`${change.lineId} ${change.version} ${change.sourceVersion}`}>
                      <SuperiorChange change={change} />
                    </li>
                  ))}
                </ol>
              ) : null}
              {additions.length > 0 ? (
                <Section title={t('Việc cấp trên giao thêm')}>
                  <p className="soft">
                    {t(
                      'Các việc này đã giao cho đơn vị nhưng chưa có trong kế hoạch của đơn vị. Đưa vào bằng một lần sửa đổi, hoặc thực hiện thẳng theo kế hoạch cấp trên.',
                    )}
                  </p>
                  <ul className="rows">
                    {additions.map((one) => (
                      <li key={one.lineId}>
                        <a href={href(lineAddress(one))}>{shorten(one.content, 200)}</a>
                        <p className="soft small">
                          {[
                            one.issuer,
                            one.part === 'lead' ? t('chủ trì') : t('phối hợp'),
                            one.timing.map((item) => item.text).join('; '),
                            t('từ {date}', { date: shortDate(one.since.slice(0, 10), t.language) }),
                          ]
                            .filter((part) => part !== '')
                            .join(' · ')}
                        </p>
                        <div className="cluster small">
                          {unit && unit.role !== 'viewer' ? (
                            <AdditionTake addition={one} unit={unit} />
                          ) : null}
                          <a href={href(`/ke-hoach/${one.ownPlanId}`)}>
                            {t('Mở kế hoạch của đơn vị')}
                          </a>
                        </div>
                      </li>
                    ))}
                  </ul>
                </Section>
              ) : null}
            </>
          )
        }
      </Answer>
    </Screen>
  )
}
