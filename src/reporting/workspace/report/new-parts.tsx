import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView, Section } from '../../contract.ts'
import { en } from '../../en-writing.ts'
import { proposalsQuery } from './report-calls.ts'
import type { Editing } from './report-editing.ts'
import css from './report.module.css'

/** Parts of the template that the draft does not have, new ones or left out: offered, put in where they belong, never by themselves. */
export function NewParts(props: { report: ReportView; editing: Editing }) {
  const t = useT(en)
  const { report, editing } = props
  const { data } = useQuery(proposalsQuery(report.id))
  const template = data?.items ?? []
  const has = (code: string) => editing.paper.sections.some((one) => one.code === code)
  const missing = template.filter(({ code }) => !has(code))
  if (missing.length === 0) return null
  return (
    <section className={css['relatives']}>
      <h2>{t('Mẫu báo cáo có phần chưa dùng')}</h2>
      <ul>
        {missing.map((part) => (
          <li key={part.code}>
            <p>{part.title}</p>
            <Button
              icon="write"
              aria-label={t('Thêm vào báo cáo: {part}', { part: part.title })}
              onClick={() => {
                editing.change((paper) => ({
                  ...paper,
                  sections: placed(paper.sections, part, template),
                }))
                toast(t('Đã thêm phần “{part}”', { part: part.title }))
              }}
            >
              {t('Thêm vào báo cáo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before the first part that follows it in the template. */
function placed(sections: Section[], part: Section, template: readonly Section[]): Section[] {
  const after = template.slice(template.findIndex(({ code }) => code === part.code) + 1)
  const at = sections.findIndex(({ code }) => after.some((one) => one.code === code))
  return at < 0 ? [...sections, part] : sections.toSpliced(at, 0, part)
}
