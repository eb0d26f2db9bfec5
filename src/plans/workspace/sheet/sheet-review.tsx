import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Draft } from '../../../workspace/draft.ts'
import { href } from '../../../workspace/navigation.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { CheckedSheetView } from '../../activity/import-contract.ts'
import { en } from '../../en-sheet.ts'
import { sheets } from './sheet-calls.ts'
import { SheetColumns } from './sheet-columns.tsx'
import { corrected, goesIn, groupOf, type SheetForm, skipped, sourceOf } from './sheet-form.ts'
import { SheetRows } from './sheet-rows.tsx'
import css from './sheet.module.css'

/** Columns, rows, and the one act. */
export function SheetReview(props: {
  unitId: string
  checked: CheckedSheetView
  checking: boolean
  draft: Draft<SheetForm>
}) {
  const t = useT(en)
  const cache = useQueryClient()
  const { unitId, checked, checking, draft } = props
  const form = draft.value
  const going = checked.rows.filter((row) => goesIn(row, form.chosen)).length
  const wrong = checked.rows.filter((row) => groupOf(row) === 'sai').length
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => {
      const { files, ...pasted } = { files: [], ...sourceOf(form) }
      const { matched, corrections } = form
      const skip = skipped(checked, form.chosen)
      return sheets.importActivities({
        params: { unitId },
        body: { ...pasted, matched, corrections, skip },
        files,
      })
    },
    onSuccess: () =>
      Promise.all(
        ['activities', 'due', 'activity-sheet'].map((key) =>
          cache.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
  if (data) {
    return (
      <Notice
        kind="success"
        live
        title={t('Đã ghi nhận {n} việc', { n: number(data.added, t.language) })}
        action={
          <>
            <ButtonLink kind="primary" href={href('/viec-da-lam')}>
              {t('Xem việc đã làm')}
            </ButtonLink>
            <Button onClick={draft.reset}>{t('Nhập danh sách khác')}</Button>
          </>
        }
      >
        <p>
          {data.left > 0
            ? t(
                '{n} dòng để lại. Sửa trong tệp rồi nhập lại cả tệp: dòng đã ghi không bị ghi lần nữa.',
                {
                  n: data.left,
                },
              )
            : t('Nhập lại cả tệp này cũng không thêm gì; dòng mới thì được thêm.')}
        </p>
      </Notice>
    )
  }
  return (
    <>
      <SheetColumns
        checked={checked}
        onMatch={(heading, field) => {
          draft.set((now) => ({ ...now, matched: { ...now.matched, [heading]: field } }))
        }}
      />
      {checked.missing.length === 0 ? (
        <SheetRows
          rows={checked.rows}
          form={form}
          onCorrect={(next) => {
            draft.set((now) => ({ ...now, corrections: corrected(now, next) }))
          }}
          onChoose={(row, chosen) => {
            draft.set((now) => ({ ...now, chosen: { ...now.chosen, [row]: chosen } }))
          }}
        />
      ) : null}
      {error ? <ProblemNotice error={error} /> : null}
      {problemFields(error)['file'] ? <p>{problemFields(error)['file']}</p> : null}
      {checked.missing.length === 0 ? (
        <div className={css['act']}>
          <p className="soft">
            {wrong > 0
              ? t('{n} dòng còn sai sẽ để lại, không ghi.', { n: number(wrong, t.language) })
              : t('Mọi dòng đều đọc được.')}
          </p>
          <Button
            kind="primary"
            icon="check"
            busy={isPending || checking}
            aria-disabled={going === 0 || undefined}
            onClick={() => {
              if (going > 0) mutate()
            }}
          >
            {t('Ghi nhận {n} việc', { n: number(going, t.language) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
