import { Button } from '../../../ui/button.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { TaskDraft } from '../../plan-draft.ts'
import { en } from '../../en.ts'
import { CellError, CorrectedMark, FieldBox, Original } from './import-cell.tsx'
import { fieldName, taskPart } from './import-names.ts'
import { useReview } from './import-review-state.ts'
import styles from './import-task.module.css'
import { duesSentence } from '../plan/plan-dues-sentence.ts'

const PARTS = ['text', 'leads', 'coordinating', 'outputs', 'timing'] as const
const DATES_SHOWN = 4

/** What can be done with a whole task. */
interface TaskActs {
  remove: () => void
  /** `position` in its text as typed, where the second task begins. */
  split: (position: number) => void
  join: () => void
}

export function Task(props: { task: TaskDraft; index: number; isLast: boolean; acts: TaskActs }) {
  const t = useT(en)
  const { editing, readOnly, setEditing } = useReview()
  const path = `tasks.${props.index}`
  const name = fieldName(path, t)
  const open = editing === path && !readOnly
  return (
    <FieldBox path={path} className={styles.task}>
      <header className={styles.head}>
        <strong>{name}</strong>
        {props.task.label ? <span className="soft">{props.task.label}</span> : null}
        {props.task.sure < 0.8 ? (
          <span className="state soon">
            <span aria-hidden="true">?</span>
            {t('Chưa chắc')}
          </span>
        ) : null}
        <span className={styles.push} />
        {open || readOnly ? null : (
          <Button
            kind="quiet"
            data-edit=""
            aria-label={t('Sửa: {name}', { name })}
            onClick={() => {
              setEditing(path)
            }}
          >
            {t('Sửa')}
          </Button>
        )}
      </header>
      {open ? (
        <Form path={path} isLast={props.isLast} acts={props.acts} />
      ) : (
        <Reading path={path} task={props.task} index={props.index} />
      )}
      {PARTS.map((part) => (
        <CorrectedMark key={part} path={`${path}.${part}`} />
      ))}
    </FieldBox>
  )
}

function Reading(props: { path: string; task: TaskDraft; index: number }) {
  const t = useT(en)
  const { textOf } = useReview()
  const { path, task } = props
  return (
    <>
      <p className={styles.text}>{textOf(`${path}.text`)}</p>
      <dl className="facts">
        {(['leads', 'coordinating'] as const).map((part) =>
          task[part].length > 0 || part === 'leads' ? (
            <Row key={part} name={taskPart(part, t)}>
              {task[part].length === 0 ? (
                <span className="soft">{t('Không ghi')}</span>
              ) : (
                task[part].map((words) => (
                  <div key={words}>
                    {words} <Units words={words} />
                  </div>
                ))
              )}
            </Row>
          ) : null,
        )}
        {task.outputs.length > 0 ? (
          <Row name={taskPart('outputs', t)}>{textOf(`${path}.outputs`)}</Row>
        ) : null}
        <Row name={taskPart('timing', t)}>
          {textOf(`${path}.timing`) || <span className="soft">{t('Không ghi')}</span>}
          <DueDates index={props.index} />
        </Row>
      </dl>
    </>
  )
}

function Form(props: { path: string; isLast: boolean; acts: TaskActs }) {
  const t = useT(en)
  const { textOf, type, saving, setEditing } = useReview()
  const { path, acts } = props
  const control = (part: (typeof PARTS)[number]) => ({
    id: `${path.replace('.', '-')}-${part}`,
    label: taskPart(part, t),
    value: textOf(`${path}.${part}`),
    error: saving.errors[`${path}.${part}`],
    onChange: (event: { target: { value: string } }) => {
      type(`${path}.${part}`, event.target.value)
    },
    onBlur: () => void saving.flush(),
  })
  return (
    <div className="stack">
      <TextArea
        {...control('text')}
        hint={t('Hai việc viết liền nhau: đặt con trỏ vào chỗ việc sau bắt đầu rồi bấm Tách.')}
      />
      <Original path={path} />
      <div className={styles.pair}>
        <TextArea {...control('leads')} rows={2} hint={t('Mỗi dòng một đơn vị')} />
        <TextArea {...control('coordinating')} rows={2} hint={t('Mỗi dòng một đơn vị')} />
      </div>
      <div className={styles.pair}>
        <TextArea {...control('outputs')} rows={2} hint={t('Mỗi dòng một sản phẩm')} />
        <div>
          <TextInput
            {...control('timing')}
            hint={t('Ví dụ: Quý II/2024; trước ngày 15/6; hằng tháng; thường xuyên')}
          />
          <DueDates index={Number(path.split('.')[1])} />
        </div>
      </div>
      <CellError path={path} />
      <div className="cluster">
        <Button
          onClick={() => {
            void saving.flush()
            setEditing(null)
          }}
        >
          {t('Xong')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            acts.split(cursorIn(control('text').id))
          }}
        >
          {t('Tách làm hai tại con trỏ')}
        </Button>
        {props.isLast ? null : (
          <Button kind="quiet" onClick={acts.join}>
            {t('Gộp với việc sau')}
          </Button>
        )}
        <Button kind="quiet" onClick={acts.remove}>
          {t('Bỏ việc này')}
        </Button>
      </div>
    </div>
  )
}

/** Where the cursor stood last; leading blanks do not count, they are not kept. */
function cursorIn(id: string): number {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLTextAreaElement)) return 0
  const blanks = field.value.length - field.value.trimStart().length
  return Math.max(0, field.selectionStart - blanks)
}

function Row(props: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  )
}

/** The units that the words were taken for. */
function Units(props: { words: string }) {
  const t = useT(en)
  const { view, decisions } = useReview()
  const match = view.matches.find((one) => one.words === props.words)
  if (!match) return null
  const units = decisions.matches[match.words] ?? match.units
  const count = decisions.matches[match.words]?.length ?? match.unitIds.length
  const first = units[0]
  if (!first) {
    return (
      <span className="state soon">
        <span aria-hidden="true">?</span>
        {t('chưa rõ đơn vị')}
      </span>
    )
  }
  return (
    <span className={styles.units}>
      → {first.name}
      {count > 1 ? ` ${t('và {n} đơn vị khác', { n: number(count - 1, t.language) })}` : ''}
    </span>
  )
}

function DueDates(props: { index: number }) {
  const t = useT(en)
  const { view } = useReview()
  const dates = view.dueDates[props.index] ?? []
  return <div className={styles.units}>{duesSentence(dates, DATES_SHOWN, t)}</div>
}
