import { number } from '../../../ui/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import { useReview } from './import-review-state.ts'
import { Task } from './import-task.tsx'
import styles from './import-task.module.css'
import { plansClient } from '../plan/plan-calls.ts'
import { keyed } from '../plan/plan-keys.ts'

/** The tasks in the order of the document, under the headings they stand below. */
export function Tasks() {
  const t = useT(en)
  const { view, readOnly, saving, setEditing, undo } = useReview()
  const { tasks } = view.draft
  const correct = (path: string, value: unknown) =>
    saving.run((version) =>
      plansClient.correctDraft({
        params: { draftId: view.id },
        body: { version, corrections: [{ path, value }] },
      }),
    )
  const remove = async (index: number) => {
    setEditing(null)
    if (await correct(`tasks.${index}`, null)) {
      toast(t('Đã bỏ việc {n}', { n: index + 1 }), () => void undo())
    }
  }
  const split = async (index: number, position: number) => {
    if (await correct(`tasks.${index}.split`, position)) {
      toast(t('Đã tách việc {n} làm hai', { n: index + 1 }), () => void undo())
    }
  }
  const join = async (index: number) => {
    if (await correct(`tasks.${index}.join`, true)) {
      toast(t('Đã gộp việc {n} với việc sau', { n: index + 1 }), () => void undo())
    }
  }
  const add = async () => {
    const added = await correct(`tasks.${tasks.length}`, {
      text: t('Việc mới'),
      group: null,
      label: null,
      from: 'block',
      leads: [],
      coordinating: [],
      outputs: [],
      sure: 1,
      at: { start: 0, end: 0 },
      timing: [],
    })
    if (added) setEditing(`tasks.${tasks.length}`)
  }
  return (
    <Section title={t('Các việc ({n})', { n: number(tasks.length, t.language) })}>
      {tasks.length === 0 ? (
        <EmptyState icon="plan" level="h3" title={t('Chưa tách được việc nào')}>
          {t(
            'Văn bản này có thể không giao việc theo dòng. Anh chị thêm từng việc bằng nút bên dưới.',
          )}
        </EmptyState>
      ) : null}
      <ol className={styles.tasks}>
        {keyed(tasks, placeOf).map(({ key, item: task, index }) => (
          <li key={key}>
            {task.group !== null && task.group !== tasks[index - 1]?.group ? (
              <h3 className={styles.group}>{task.group}</h3>
            ) : null}
            <Task
              task={task}
              index={index}
              isLast={index === tasks.length - 1}
              acts={{
                remove: () => void remove(index),
                split: (position) => void split(index, position),
                join: () => void join(index),
              }}
            />
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <div className="cluster">
          <Button onClick={() => void add()}>{t('Thêm việc')}</Button>
        </div>
      )}
    </Section>
  )
}

const placeOf = (task: { at: { start: number; end: number } }) => `${task.at.start}-${task.at.end}`
