import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { en } from '../../en.ts'
import { type Doubt, nextDoubt } from './import-doubts.ts'
import styles from './import-doubt-bar.module.css'
import { focusField, useReviewKeys } from './import-keys.ts'
import { fieldName } from './import-names.ts'
import { fieldOf } from './import-paths.ts'
import { useReview } from './import-review-state.ts'

/** How many places still need a look, the one looked at, and whether all is kept. */
export function DoubtBar() {
  const t = useT(en)
  const review = useReview()
  const { doubts, readOnly } = review
  const [current, setCurrent] = useState<string | null>(null)
  const open = doubts.filter((one) => !one.settled)
  const doubt = open.find((one) => one.id === current)
  const look = (next: Doubt | undefined) => {
    setCurrent(next?.id ?? null)
    if (!next) return
    review.setActive(next.path)
    focusField(next.path)
  }
  const accept = () => {
    if (!doubt || readOnly) return
    review.accept(doubt)
    const others = doubts.map((one) => (one.id === doubt.id ? { ...one, settled: true } : one))
    look(nextDoubt(others, doubt.id, 1))
  }
  const edit = () => {
    const path = doubt?.path ?? review.active
    if (!path || readOnly) return
    if (path.startsWith('words:')) {
      document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"] [data-edit]`)?.click()
      return
    }
    review.setEditing(fieldOf(path))
    // The inputs appear with the next paint.
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>(
          `[data-field="${CSS.escape(path)}"] :is(textarea, input, select, [data-edit])`,
        )
        ?.focus()
    })
  }
  const acts = {
    next: () => {
      look(nextDoubt(doubts, current, 1))
    },
    previous: () => {
      look(nextDoubt(doubts, current, -1))
    },
    accept,
    edit,
    close: () => {
      review.setEditing(null)
    },
    undo: () => {
      if (!readOnly && review.canUndo) void review.undo()
    },
  }
  useReviewKeys(acts)
  return (
    <section className={styles.bar} aria-label={t('Chỗ cần xem lại')}>
      <div className={styles.line}>
        <strong className={open.length > 0 ? styles.open : styles.clear}>
          {open.length > 0
            ? t('{n} chỗ cần xem lại', { n: number(open.length, t.language) })
            : t('Không còn chỗ nào cần xem lại')}
        </strong>
        <span className={styles.buttons}>
          <Button onClick={acts.previous} disabled={open.length === 0} aria-keyshortcuts="K">
            {t('Chỗ trước')} <kbd aria-hidden="true">K</kbd>
          </Button>
          <Button onClick={acts.next} disabled={open.length === 0} aria-keyshortcuts="J">
            {t('Chỗ sau')} <kbd aria-hidden="true">J</kbd>
          </Button>
          <Button
            icon="undo"
            onClick={acts.undo}
            disabled={readOnly || !review.canUndo}
            aria-keyshortcuts="Control+Z"
          >
            <span className={styles.undo}>{t('Hoàn tác')}</span>
          </Button>
        </span>
        <SavedState />
      </div>
      {doubt ? (
        <div className={styles.doubt}>
          <p aria-live="polite">{sentenceOf(doubt, t)}</p>
          {readOnly ? null : (
            <span className={styles.buttons}>
              <Button icon="check" onClick={accept} aria-keyshortcuts="Enter">
                {t('Đúng rồi')} <kbd aria-hidden="true">Enter</kbd>
              </Button>
              {doubt.kind === 'warning' && doubt.path === doubt.id ? null : (
                <Button onClick={edit} aria-label={t('Sửa chỗ này')} aria-keyshortcuts="E">
                  {t('Sửa')} <kbd aria-hidden="true">E</kbd>
                </Button>
              )}
            </span>
          )}
        </div>
      ) : null}
      <Trouble />
    </section>
  )
}

function SavedState() {
  const t = useT(en)
  const { saving } = useReview()
  const words = {
    // Only the time of day: a demonstration lives on another date than the browser.
    saved: saving.savedAt
      ? t('✓ Đã lưu lúc {at}', { at: dateTime(saving.savedAt, t.language).slice(0, 5) })
      : t('✓ Mọi chỗ sửa đã được lưu'),
    typing: t('✎ Chưa gửi, đang giữ trên máy'),
    saving: t('… Đang lưu'),
    offline: t('▲ Mất kết nối: chỗ sửa được giữ trên máy, tự gửi khi có mạng'),
    refused: t('▲ Máy chủ chưa nhận chỗ sửa'),
    conflict: t('▲ Có người vừa sửa cùng chỗ'),
  } as const
  return <output className={styles.saved}>{words[saving.state]}</output>
}

function Trouble() {
  const t = useT(en)
  const { saving, view } = useReview()
  if (saving.conflicts.length > 0) {
    const last = view.corrections.at(-1)
    return (
      <Notice
        kind="warning"
        live
        title={t('{who} vừa sửa cùng chỗ với anh chị', { who: last?.by ?? t('Người khác') })}
        action={
          <>
            <Button onClick={saving.keepMine}>{t('Giữ chữ của tôi')}</Button>
            <Button onClick={saving.takeTheirs}>{t('Lấy chữ của người kia')}</Button>
          </>
        }
      >
        <p>
          {t('Chỗ trùng: {fields}. Chữ anh chị gõ vẫn còn trên máy này.', {
            fields: saving.conflicts.map((path) => fieldName(path, t)).join(', '),
          })}
        </p>
      </Notice>
    )
  }
  if (saving.state !== 'refused') return null
  return (
    <Notice
      kind="error"
      live
      title={t('Máy chủ chưa nhận chỗ sửa')}
      action={<Button onClick={() => void saving.flush()}>{t('Gửi lại')}</Button>}
    >
      <p>
        {saving.sentence} {t('Chữ anh chị gõ vẫn còn trên máy này.')}
      </p>
    </Notice>
  )
}

function sentenceOf(doubt: Doubt, t: ReturnType<typeof useT>): string {
  const field = fieldName(doubt.path, t)
  switch (doubt.kind) {
    case 'unsure':
      return t('{field}: máy đọc chưa chắc, mời xem lại bên nguyên văn.', { field })
    case 'timing':
      return t('{field}: chưa hiểu thời gian “{text}”, tạm lấy hạn là hết kế hoạch.', {
        field,
        text: doubt.text,
      })
    case 'words':
      return doubt.units?.[0]
        ? t('“{text}” có phải là {units} không?', {
            text: doubt.text,
            units: doubt.units.map((unit) => unit.name).join(', '),
          })
        : t('Chưa rõ “{text}” là đơn vị nào.', { text: doubt.text })
    case 'missing':
      return t('{field}: không tìm thấy trong văn bản.', { field })
    default:
      return doubt.text
  }
}
