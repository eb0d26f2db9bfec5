import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../ui/dialog.tsx'
import { dateTime, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { en } from '../en.ts'
import { sourceOfBody } from '../ended-body/ended-body.ts'
import type { ListedBody } from '../ended-body/ended-body-contract.ts'
import { heirsOf, inAnyPlace, standingOf } from './ended-body-words.ts'
import { editionsQuery } from './use-ended-bodies.ts'

/** What was held of one before, who wrote it and when. */
export function EndedBodyPast(props: { body: ListedBody; onClose: () => void }) {
  const t = useT(en)
  const { body } = props
  const query = useQuery(editionsQuery(body.code, body.edition))
  return (
    <Dialog open title={inAnyPlace(body.name)} onClose={props.onClose}>
      <Answer query={query} lines={4}>
        {({ items }) => (
          <ul className="rows" aria-label={t('Các lần ghi')}>
            {items.map((one) => (
              <li key={one.edition}>
                <div className="cluster">
                  <strong>
                    {one.editedAt === null || one.editedByName === null
                      ? t('Có sẵn trong hệ thống')
                      : t('{name} ghi {day}', {
                          name: one.editedByName,
                          day: dateTime(one.editedAt, t.language),
                        })}
                  </strong>
                  <StateBadge {...standingOf(one, t)} />
                </div>
                <p>
                  {one.name}: {t('không còn từ {day}', { day: shortDate(one.endedOn, t.language) })}
                  ; {t('việc nay của {heirs}', { heirs: heirsOf(one, t) })}
                </p>
                <p className="soft small">
                  {[sourceOfBody(one) ?? t('chưa có văn bản'), one.note]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Dialog>
  )
}
