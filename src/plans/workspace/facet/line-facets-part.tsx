import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CatalogueField } from '../../../law/workspace/catalogue-field.tsx'
import { FacetFields } from '../../../law/workspace/facet-fields.tsx'
import { useFacetWords } from '../../../law/workspace/facet-words.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-facet.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { channelLabel } from '../activity/record-channel.tsx'
import { lineQuery, planQuery, plansClient } from '../plan/plan-calls.ts'
import { sortingDay } from '../../facet/sorting-day.ts'
import styles from '../plan/line-panel.module.css'

/** By what the line is sorted; correcting it changes no word of the plan. */
export function LineFacetsPart(props: { line: LineDetail; plan: PlanView }) {
  const t = useT(en)
  const { line, plan } = props
  const words = useFacetWords(line.facets)
  const [editing, setEditing] = useState(false)
  const channels = line.facets.channels.map((code) => channelLabel(code, t.language)).join('; ')
  return (
    <section className={styles.part}>
      <h3>{t('Chủ đề, đối tượng')}</h3>
      {editing ? (
        <Edit
          line={line}
          plan={plan}
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : (
        <>
          {words.length === 0 && channels === '' ? (
            <p className="soft">{t('Lời của việc này chưa cho biết chủ đề nào.')}</p>
          ) : (
            <KeyValue
              items={[...words, ...(channels ? [[t('Hình thức'), channels] as const] : [])]}
            />
          )}
          {line.may.edit ? (
            <div className="cluster">
              <Button
                onClick={() => {
                  setEditing(true)
                }}
              >
                {t('Xếp lại')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}

function Edit(props: { line: LineDetail; plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const client = useQueryClient()
  const { today } = useSession()
  const { line, plan, onClose } = props
  const [facets, setFacets] = useState(line.facets)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const errors = problemFields(problem)
  const on = sortingDay(plan, today)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const params = { lineId: line.id }
      const next = await plansClient.setLineFacets({
        params,
        body: { version: line.version, facets },
      })
      client.setQueryData(lineQuery(line.id).queryKey, { ...line, facets: next.facets })
      await client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey })
      toast(t('Đã xếp lại'))
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <form
      className="stack"
      aria-label={t('Chủ đề, đối tượng')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="soft">{t('Chỉ đổi cách xếp, lời của kế hoạch và hạn việc giữ nguyên.')}</p>
      {problem ? <ProblemNotice error={problem} /> : null}
      <FacetFields id="line-facets" value={facets} on={on} errors={errors} onChange={setFacets} />
      <CatalogueField
        id="line-channels"
        label={t('Hình thức')}
        catalogue="channel_kind"
        value={facets.channels}
        on={on}
        error={errors['facets.channels']}
        onChange={(channels) => {
          setFacets({ ...facets, channels })
        }}
      />
      <div className="cluster">
        <Button type="submit" kind="primary" busy={busy}>
          {t('Lưu cách xếp')}
        </Button>
        <Button onClick={onClose}>{t('Để sau')}</Button>
      </div>
    </form>
  )
}
