import type { ComponentProps } from 'react'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { parseTiming } from '../../timing/timing.ts'
import styles from './line-panel.module.css'
import type { LinePart } from './line-texts.ts'
import { duesIn } from './plan-dues.ts'
import { duesSentence } from './plan-dues-sentence.ts'

type Typed = Pick<ComponentProps<typeof TextArea>, 'id' | 'value' | 'error'> & {
  onChange: (event: { target: { value: string } }) => void
}

/** What a task says: content, who, what comes of it, when; with the due dates that follow from the words. */
export function LineFields(props: {
  control: (part: LinePart) => Typed
  timingText: string
  plan: { year: number; fromOn: string; toOn: string }
}) {
  const t = useT(en)
  const { control } = props
  return (
    <>
      <TextArea {...control('content')} label={t('Nội dung việc')} required rows={5} />
      <TextArea
        {...control('leads')}
        label={t('Chủ trì')}
        hint={t('Mỗi dòng một đơn vị')}
        rows={2}
      />
      <TextArea
        {...control('coordinating')}
        label={t('Phối hợp')}
        hint={t('Mỗi dòng một đơn vị')}
        rows={2}
      />
      <TextArea
        {...control('outputs')}
        label={t('Sản phẩm')}
        hint={t('Mỗi dòng một sản phẩm')}
        rows={2}
      />
      <TextInput
        {...control('timingText')}
        label={t('Thời gian')}
        hint={t('Ví dụ: Quý II/2024; trước ngày 15/6; hằng tháng; thường xuyên')}
      />
      <Preview text={props.timingText} plan={props.plan} />
    </>
  )
}

/** The due dates that follow from the words, as they are typed. */
function Preview(props: { text: string; plan: { year: number; fromOn: string; toOn: string } }) {
  const t = useT(en)
  const { text, plan } = props
  const timing = parseTiming(text, plan.year)
  const dates = duesIn(timing, plan)
  const unknown = timing.filter((item) => item.kind === 'unknown')
  return (
    <output className={styles.preview}>
      {unknown.length > 0
        ? `${t('Chưa hiểu “{text}”.', { text: unknown.map((item) => item.text).join('; ') })} `
        : null}
      {duesSentence(dates, 6, t)}
    </output>
  )
}
