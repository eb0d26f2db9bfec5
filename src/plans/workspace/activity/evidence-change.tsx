import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'

/** What it shows, and a line under it. */
export function EvidenceChange(props: { evidence: EvidenceView | undefined; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { evidence, onClose } = props
  const [shows, setShows] = useState(evidence?.shows ?? '')
  const [caption, setCaption] = useState(evidence?.caption ?? '')
  const { mutate, isPending, error } = useMutation({
    mutationFn: (evidenceId: string) =>
      plans.changeEvidence({ params: { evidenceId }, body: { shows, caption: caption || null } }),
    onSuccess: async () => {
      onClose()
      toast(t('Đã lưu thay đổi'))
      await cache.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  return (
    <Dialog
      open={evidence !== undefined}
      title={t('Minh chứng này cho thấy gì?')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={isPending}
            onClick={() => {
              if (evidence) mutate(evidence.id)
            }}
          >
            {t('Lưu thay đổi')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemNotice error={error} />
        {evidence?.attendance ? null : (
          <EvidenceShows id="evidence-shows" value={shows} onChange={setShows} />
        )}
        <TextInput
          id="evidence-caption"
          label={t('Chú thích')}
          hint={t('Ai, ở đâu, đang làm gì. Người đọc báo cáo thấy dòng này.')}
          maxLength={500}
          error={problemFields(error)['caption']}
          value={caption}
          onChange={(event) => {
            setCaption(event.target.value)
          }}
        />
      </div>
    </Dialog>
  )
}

/** The kinds of the catalogue; lists of people have a way of their own. */
export function EvidenceShows(props: {
  id: string
  value: string
  /** First line without a value. */
  empty?: string
  onChange: (code: string) => void
}) {
  const t = useT(en)
  const kinds = useCatalogue('evidence_kind')
  return (
    <Select
      id={props.id}
      label={t('Loại minh chứng')}
      empty={props.empty}
      value={props.value}
      options={kinds
        .filter(({ personal }) => !personal)
        .map(({ code, label, labelEn }) => ({
          value: code,
          label: t.language === 'vi' ? label : labelEn,
        }))}
      onChange={(event) => {
        props.onChange(event.target.value)
      }}
    />
  )
}
