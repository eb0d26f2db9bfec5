import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice, Skeleton } from '../../../ui/notice.tsx'
import { problemSentence } from '../../../workspace/problem-notice.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import { unitsClient } from './plan-calls.ts'
import styles from './plan-unit-picker.module.css'

export interface PickedUnit {
  id: string
  name: string
}

/** Chooses units, such as those some words of a document mean: by name, or all those directly below. */
export function UnitPicker(props: {
  words?: string
  chosen: readonly PickedUnit[]
  /** The words may also be left without a unit. */
  allowNone?: boolean
  busy?: boolean
  problem?: string | undefined
  onClose: () => void
  onChoose: (units: readonly PickedUnit[]) => void
}) {
  const t = useT(en)
  const [chosen, setChosen] = useState(props.chosen)
  const toggle = (unit: PickedUnit, on: boolean) => {
    setChosen((now) => [...now.filter((one) => one.id !== unit.id), ...(on ? [unit] : [])])
  }
  const count = number(chosen.length, t.language)
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('Chọn đơn vị')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={props.busy}
            disabled={chosen.length === 0 && !props.allowNone}
            onClick={() => {
              props.onChoose(chosen)
            }}
          >
            {chosen.length > 0 ? t('Chọn {n} đơn vị', { n: count }) : t('Để chưa giao cho ai')}
          </Button>
        </>
      }
    >
      {props.words === undefined ? null : (
        <p>
          {t('Trong văn bản ghi:')} <q className={styles.words}>{props.words}</q>
        </p>
      )}
      {props.problem ? (
        <Notice kind="error" live>
          <p>{props.problem}</p>
        </Notice>
      ) : null}
      <Search chosen={chosen} onToggle={toggle} onAdd={setChosen} />
      {chosen.length > 0 ? (
        <section aria-label={t('Đã chọn {n} đơn vị', { n: count })}>
          <strong>{t('Đã chọn {n} đơn vị', { n: count })}</strong>
          <ul className={styles.chosen}>
            {chosen.map((unit) => (
              <li key={unit.id}>
                {unit.name}
                <Button
                  kind="quiet"
                  icon="close"
                  iconOnly
                  onClick={() => {
                    toggle(unit, false)
                  }}
                >
                  {t('Bỏ {name}', { name: unit.name })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}

function Search(props: {
  chosen: readonly PickedUnit[]
  onToggle: (unit: PickedUnit, on: boolean) => void
  onAdd: (change: (now: readonly PickedUnit[]) => readonly PickedUnit[]) => void
}) {
  const t = useT(en)
  const unit = useUnit()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    // The dialog opens after this and would give the focus to its close button.
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('#unit-search')?.focus(),
    )
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [])
  const words = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['organization', 'search', words],
    queryFn: ({ signal }) => unitsClient.searchUnits({ query: { words }, signal }),
    enabled: words.length > 1,
    placeholderData: (before) => before,
  })
  const below = useQuery({
    queryKey: ['organization', 'below', unit?.id],
    queryFn: ({ signal }) =>
      unitsClient.listUnits({ query: { parentId: unit?.id, limit: 1000 }, signal }),
    enabled: unit !== undefined,
  })
  const children = below.data?.items ?? []
  const items = words.length > 1 ? (found.data?.items ?? []) : children
  return (
    <>
      <TextInput
        id="unit-search"
        label={t('Tìm đơn vị')}
        hint={t('Gõ tên, có dấu hay không dấu đều được')}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      {children.length > 1 ? (
        <div className="cluster">
          <Button
            onClick={() => {
              props.onAdd((now) => [
                ...now,
                ...children.filter((one) => !now.some((other) => other.id === one.id)),
              ])
            }}
          >
            {t('Chọn cả {n} đơn vị trực tiếp bên dưới', { n: number(children.length, t.language) })}
          </Button>
        </div>
      ) : null}
      {found.error && words.length > 1 ? (
        <Notice kind="error" live>
          <p>{problemSentence(found.error, t)}</p>
        </Notice>
      ) : null}
      {found.isLoading || below.isLoading ? <Skeleton lines={3} /> : null}
      {items.length > 0 ? (
        <fieldset className={styles.found}>
          <legend className="unseen">{t('Đơn vị tìm thấy')}</legend>
          {items.map((one) => (
            <Checkbox
              key={one.id}
              id={`unit-${one.id}`}
              label={one.name}
              checked={props.chosen.some((other) => other.id === one.id)}
              onChange={(event) => {
                props.onToggle({ id: one.id, name: one.name }, event.target.checked)
              }}
            />
          ))}
        </fieldset>
      ) : words.length > 1 && found.isSuccess ? (
        <p className="soft">{t('Không có đơn vị nào tên như vậy trong phạm vi tỉnh.')}</p>
      ) : null}
    </>
  )
}
