import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { fileSize } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { href } from '../../../workspace/navigation.ts'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { importOperations } from '../../activity/import-contract.ts'
import { en } from '../../en-sheet.ts'
import { checkQuery } from './sheet-calls.ts'
import { emptySheet, hasSource, type SheetForm } from './sheet-form.ts'
import { SheetReview } from './sheet-review.tsx'
import css from './sheet.module.css'

/** Work that a unit kept in a list of its own: shown row by row, put right, recorded once. */
export function SheetImport() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      wide
      title={t('Nhập việc đã làm từ Excel')}
      lead={t('Danh sách của đơn vị thành việc đã làm, mỗi dòng một việc. Xem trước rồi mới ghi.')}
      crumbs={[
        { label: t('Việc đã làm'), href: href('/viec-da-lam') },
        { label: t('Nhập từ Excel') },
      ]}
    >
      {unit ? (
        <SheetPage key={unit.id} unitId={unit.id} />
      ) : (
        <EmptyState icon="unit" title={t('Tài khoản chưa được giao đơn vị nào')} />
      )}
    </Screen>
  )
}

function SheetPage(props: { unitId: string }) {
  const t = useT(en)
  const { unitId } = props
  const draft = useDraft<SheetForm>(`activity-sheet:${unitId}`, emptySheet)
  const form = draft.value
  const query = useQuery({
    ...checkQuery(unitId, form),
    enabled: draft.ready && hasSource(form),
    placeholderData: keepPreviousData,
  })
  if (!hasSource(form)) return <Source unitId={unitId} onSource={draft.set} />
  const unreadable = problemFields(query.error)['file']
  const from = form.file
    ? `${form.file.name} · ${fileSize(form.file.size, t.language)}`
    : t('Nội dung dán từ Excel')
  return (
    <>
      <div className={css['source']}>
        <strong>{from}</strong>
        <Button onClick={draft.reset}>{t('Chọn tệp khác')}</Button>
      </div>
      {unreadable ? (
        <Notice kind="error" live title={t('Chưa đọc được danh sách')}>
          <p>{unreadable}</p>
        </Notice>
      ) : (
        <Answer query={query} lines={8}>
          {(checked) => (
            <SheetReview
              unitId={unitId}
              checked={checked}
              checking={query.isFetching}
              draft={draft}
            />
          )}
        </Answer>
      )}
    </>
  )
}

function Source(props: {
  unitId: string
  onSource: (next: (now: SheetForm) => SheetForm) => void
}) {
  const t = useT(en)
  const { unitId, onSource } = props
  return (
    <>
      <FileDrop
        id="sheet-file"
        label={t('Chọn tệp Excel')}
        hint={t(
          'Kéo tệp vào đây hoặc bấm để chọn: .xlsx, .xls, .csv. Chưa ghi gì khi chưa bấm ghi nhận.',
        )}
        accept=".xlsx,.xls,.csv"
        onFiles={([file]) => {
          onSource((now) => ({ ...now, file }))
        }}
      />
      <details>
        <summary>{t('Hoặc dán từ Excel')}</summary>
        <Paste
          onPaste={(text) => {
            onSource((now) => ({ ...now, text }))
          }}
        />
      </details>
      <Section title={t('Chưa có danh sách?')}>
        <p>
          {t(
            'Tệp mẫu có sẵn các việc trong kế hoạch của đơn vị, hình thức và cách đếm để chọn. Danh sách đơn vị đang dùng cũng nhận được, chỉ cần có ngày, hình thức và tên việc.',
          )}
        </p>
        <div className="cluster">
          <ButtonLink
            icon="table"
            download
            href={addressOf(importOperations.downloadActivityTemplate, { params: { unitId } })}
          >
            {t('Tải tệp mẫu')}
          </ButtonLink>
        </div>
      </Section>
    </>
  )
}

function Paste(props: { onPaste: (text: string) => void }) {
  const t = useT(en)
  const [cells, setCells] = useState('')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        props.onPaste(cells)
      }}
    >
      <TextArea
        id="sheet-paste"
        label={t('Các ô, kể cả dòng tiêu đề')}
        hint={t('Trong Excel: chọn bảng, sao chép, rồi dán vào đây.')}
        rows={6}
        value={cells}
        onChange={(event) => {
          setCells(event.target.value)
        }}
      />
      <div className="cluster">
        <Button type="submit">{t('Xem trước')}</Button>
      </div>
    </form>
  )
}
