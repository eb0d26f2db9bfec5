import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportOutput } from '../../contract.ts'
import { en } from '../../en-output.ts'
import { PublicParts } from '../../portal/public-parts.tsx'
import { output } from './output-calls.ts'
import css from './output.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What the public reads, or would: which parts, what is covered, and whether it is there. */
export function PublicSide(props: { report: ReportOutput }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { report } = props
  const { parts, hidden, published, may, state } = report
  const [leftOut, setLeftOut] = useState<readonly number[]>(published?.leftOut ?? [])
  const [asking, setAsking] = useState(false)
  const publish = useMutation({
    mutationFn: () =>
      output.publishReport({
        params: { reportId: report.reportId },
        body: { leftOut: [...leftOut] },
      }),
    onSuccess: async () => {
      toast(t('Đã công khai báo cáo'))
      await cache.invalidateQueries({ queryKey: ['reports'] })
    },
  })
  const changed = published === null || published.leftOut.join() !== leftOut.join()
  return (
    <Section title={t('Bản công khai trên trang của đơn vị')}>
      {published ? (
        <Notice
          kind="success"
          title={t('{name} công khai lúc {time}', {
            name: published.publishedByName,
            time: dateTime(published.publishedAt, t.language),
          })}
        >
          {published.path ? (
            <p>
              <a href={published.path}>{t('Xem như người dân đọc')}</a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <Notice>
          <p>{standing(state, may.publish, t)}</p>
        </Notice>
      )}
      {hidden.length > 0 ? (
        <Notice kind="warning" title={t('Dữ liệu cá nhân đã được che')}>
          <p>
            {t('Trong báo cáo có: {list}. Bản công khai thay bằng “[đã ẩn]”.', {
              list: hidden.join('; '),
            })}
          </p>
        </Notice>
      ) : null}
      <fieldset className={css['parts']}>
        <legend>{t('Phần đưa ra công khai')}</legend>
        {parts.map(({ title }, place) => (
          <Checkbox
            key={title ?? 'opening'}
            id={`public-part-${place}`}
            label={title ?? t('Lời mở đầu')}
            checked={!leftOut.includes(place)}
            disabled={!may.publish}
            onChange={(event) => {
              const others = leftOut.filter((one) => one !== place)
              setLeftOut(
                event.target.checked ? others : [...others, place].toSorted((a, b) => a - b),
              )
            }}
          />
        ))}
      </fieldset>
      <ProblemNotice error={publish.error} />
      <div className="cluster">
        {may.publish && changed ? (
          <Button
            kind="primary"
            icon="approve"
            busy={publish.isPending}
            disabled={leftOut.length === parts.length}
            onClick={() => {
              publish.mutate()
            }}
          >
            {published ? t('Công khai lại với lựa chọn này') : t('Công khai báo cáo')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button
            icon="remove"
            onClick={() => {
              setAsking(true)
            }}
          >
            {t('Gỡ bản công khai')}
          </Button>
        ) : null}
      </div>
      <details className={css['preview']}>
        <summary>{t('Xem trước bản công khai')}</summary>
        <PublicParts parts={parts.filter((_, place) => !leftOut.includes(place))} />
      </details>
      {asking ? (
        <WithdrawDialog
          reportId={report.reportId}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </Section>
  )
}

function standing(
  state: ReportOutput['state'],
  mayPublish: boolean,
  t: ReturnType<typeof useT>,
): string {
  if (state !== 'issued')
    return t('Chưa công khai. Báo cáo công khai được sau khi ghi số ban hành.')
  return mayPublish
    ? t('Chưa công khai. Người dân chỉ đọc được khi anh chị quyết định.')
    : t('Chưa công khai. Lãnh đạo đơn vị quyết định việc này.')
}
