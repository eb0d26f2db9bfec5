import { lazy, Suspense, useMemo } from 'react'
import { DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Skeleton } from '../../../ui/notice.tsx'
import type { ItemView } from '../../item/item-contract.ts'
import { correctionFact, type FactField } from '../../item/item-facts.ts'
import { kindOf } from '../../item/item-kind.ts'
import { en } from '../../en.ts'
import type { Finding } from '../../readiness/finding.ts'
import type { FindingMarks } from '../editor/finding-marks.ts'
import { channelNeedsCover, CoverField } from './cover-field.tsx'
import { AttachmentsField } from './attachments-field.tsx'
import { ChannelFields } from './channel-fields.tsx'
import { FindingLines, useJump } from './finding-lines.tsx'
import type { ItemEditing } from './item-editing.ts'
import css from './item.module.css'

const BodyEditor = lazy(async () => {
  const { BodyEditor: Editor } = await import('../editor/body-editor.tsx')
  return { default: Editor }
})

/** Everything of an item that goes out, in the order it is read. */
export function ItemFields(props: { item: ItemView; editing: ItemEditing; findings: Finding[] }) {
  const t = useT(en)
  const { item, editing, findings } = props
  const { content, change } = editing
  const kind = kindOf(item.kind)
  const jump = useJump()
  const marks = useMemo(() => marksOf(findings), [findings])
  const at = (field: Finding['place']['field']) => (
    <FindingLines
      findings={findings.filter(({ place }) => place.field === field && !place.channel)}
    />
  )
  return (
    <div className="stack">
      <div>
        <TextArea
          id="item-title"
          label={item.kind === 'slogan' ? t('Khẩu hiệu') : t('Tiêu đề')}
          rows={2}
          maxLength={300}
          value={content.title}
          onChange={(event) => {
            change(() => ({ title: oneLine(event.target.value) }))
          }}
        />
        {at('title')}
      </div>
      {kind.summary === 'none' ? null : (
        <div>
          <TextArea
            id="item-summary"
            label={t('Tóm tắt')}
            hint={t('Một, hai câu; Zalo, thư điện tử và kết quả tìm kiếm hiện đoạn này.')}
            rows={3}
            maxLength={1000}
            value={content.summary}
            onChange={(event) => {
              change(() => ({ summary: event.target.value }))
            }}
          />
          {at('summary')}
        </div>
      )}
      {kind.body === 'lines' || kind.body === 'speech' ? null : (
        <CoverField
          unitId={item.unit.id}
          cover={content.cover}
          needed={channelNeedsCover(content.channels)}
          onChange={(cover) => {
            change(() => ({ cover }))
          }}
        />
      )}
      {at('cover')}
      <div className={css['body']} id="item-body">
        <p className={css['label']} id="item-body-label">
          {bodyLabel(kind.body, t)}
        </p>
        <Suspense fallback={<Skeleton lines={6} />}>
          <BodyEditor
            unitId={item.unit.id}
            body={content.body}
            revision={editing.revision}
            label={bodyLabel(kind.body, t)}
            language={editing.language}
            marks={marks}
            jump={jump}
            onChange={(body) => {
              change(() => ({ body }))
            }}
          />
        </Suspense>
      </div>
      {kind.facts.length > 0 ? (
        <fieldset className={css['facts']}>
          <legend>{t('Thông tin kèm theo')}</legend>
          {kind.facts.map((fact) => (
            <FactInput
              key={fact.code}
              fact={fact}
              value={content.facts[fact.code] ?? ''}
              findings={findings.filter(({ place }) => place.fact === fact.code)}
              onChange={(value) => {
                change(({ facts }) => ({ facts: { ...facts, [fact.code]: value } }))
              }}
            />
          ))}
        </fieldset>
      ) : null}
      {item.publishedAt !== null ||
      item.withdrawnAt !== null ||
      item.number > 1 ||
      content.facts[correctionFact.code] ? (
        <div>
          <TextArea
            id={`fact-${correctionFact.code}`}
            label={t.language === 'vi' ? correctionFact.label : correctionFact.labelEn}
            hint={t(
              'Chỉ ghi khi bản đã đưa ra ngoài có chỗ sai: sai gì, nay đúng là gì. Người đọc thấy câu này cùng ngày đính chính.',
            )}
            rows={2}
            maxLength={1000}
            value={content.facts[correctionFact.code] ?? ''}
            onChange={(event) => {
              change(({ facts }) => ({
                facts: { ...facts, [correctionFact.code]: event.target.value },
              }))
            }}
          />
          <FindingLines
            findings={findings.filter(({ place }) => place.fact === correctionFact.code)}
          />
        </div>
      ) : null}
      <TextInput
        id="item-byline"
        label={t('Tác giả ghi dưới bài')}
        maxLength={200}
        value={content.byline}
        onChange={(event) => {
          change(() => ({ byline: event.target.value }))
        }}
      />
      {at('byline')}
      <AttachmentsField
        unitId={item.unit.id}
        attachments={content.attachments}
        onChange={(attachments) => {
          change(() => ({ attachments }))
        }}
      />
      {at('attachments')}
      <ChannelFields kind={item.kind} content={content} findings={findings} onChange={change} />
    </div>
  )
}

/** Under the field of a fact; dates are picked, long things have room. */
function FactInput(props: {
  fact: FactField
  value: string
  findings: Finding[]
  onChange: (value: string) => void
}) {
  const t = useT(en)
  const { fact, value, onChange } = props
  const common = {
    id: `fact-${fact.code}`,
    label: t.language === 'vi' ? fact.label : fact.labelEn,
    required: fact.required,
    value,
    onChange: (event: { target: { value: string } }) => {
      onChange(event.target.value)
    },
  }
  return (
    <div>
      {fact.type === 'date' ? (
        <DateInput {...common} />
      ) : fact.type === 'lines' ? (
        <TextArea {...common} rows={3} maxLength={4000} />
      ) : (
        <TextInput
          {...common}
          maxLength={500}
          inputMode={fact.type === 'number' ? 'numeric' : undefined}
        />
      )}
      <FindingLines findings={props.findings} />
    </div>
  )
}

function bodyLabel(body: 'rich' | 'speech' | 'lines', t: ReturnType<typeof useT>): string {
  if (body === 'speech') return t('Lời đọc')
  return body === 'lines' ? t('Các dòng thêm (nếu có)') : t('Nội dung')
}

function marksOf(findings: readonly Finding[]): FindingMarks {
  const marks = new Map<number, 'blocks' | 'warns'>()
  for (const { place, severity } of findings) {
    if (place.block === undefined || marks.get(place.block) === 'blocks') continue
    marks.set(place.block, severity)
  }
  return marks
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}
