import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-due.ts'
import { useAct } from './due-calls.ts'
import { due } from './due-client.ts'

const KINDS = ['directive', 'procedure', 'other'] as const

/** Something new has to be told "kịp thời": the tasks that ask for freshness get a due date. */
export function DuePrompt(props: { unitId: string; open: boolean; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('directive')
  const [title, setTitle] = useState('')
  const [happenedOn, setHappenedOn] = useState(today)
  const act = useAct(props.onClose, async () => {
    const made = await due.openPrompt({
      params: { unitId: props.unitId },
      body: { kind, title, happenedOn },
    })
    toast(
      made.occurrences > 0
        ? t('Đã mở {n} hạn, đến hết {date}', {
            n: made.occurrences,
            date: longDate(made.dueOn, t.language),
          })
        : t('Đã ghi; chưa có việc nào của kế hoạch ghi “kịp thời”'),
    )
    setTitle('')
  })
  const fields = problemFields(act.error)
  const word = {
    directive: t('Văn bản chỉ đạo'),
    procedure: t('Thủ tục mới công bố'),
    other: t('Việc khác'),
  }
  return (
    <ConfirmDialog
      open={props.open}
      title={t('Có gì mới phải tuyên truyền kịp thời?')}
      act={t('Mở hạn')}
      busy={act.isPending}
      onClose={props.onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error && Object.keys(fields).length === 0 ? <ProblemNotice error={act.error} /> : null}
      <p>
        {t('Các việc ghi “kịp thời” của đơn vị sẽ có hạn, tính bằng ngày làm việc kể từ ngày này.')}
      </p>
      <Select
        id="prompt-kind"
        label={t('Loại')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word[value] }))}
        onChange={(event) => {
          setKind(KINDS.find((value) => value === event.target.value) ?? 'other')
        }}
      />
      <TextInput
        id="prompt-title"
        label={t('Văn bản, thủ tục nào')}
        hint={t('Số, ký hiệu và trích yếu, như sẽ hiện trong danh sách việc.')}
        required
        maxLength={300}
        error={fields['title']}
        value={title}
        onChange={(event) => {
          setTitle(event.target.value)
        }}
      />
      <DateInput
        id="prompt-day"
        label={t('Ngày đến hoặc ngày công bố')}
        required
        error={fields['happenedOn']}
        value={happenedOn}
        onChange={(event) => {
          setHappenedOn(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
