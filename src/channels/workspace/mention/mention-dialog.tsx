import { useState } from 'react'
import { CatalogueField } from '../../../law/workspace/catalogue-field.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { MentionTyped, MentionView } from '../../mention/mention-contract.ts'
import css from './mention.module.css'
import { useMentionAct } from './mention-act.ts'
import { mentions } from './mention-calls.ts'
import { sourceWords, toneWords } from './mention-words.ts'

/** What somebody said of the unit, and what shows it. Kept while it is being typed. */
export function MentionDialog(props: {
  unitId: string
  mention: MentionView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, mention, onClose } = props
  const { today } = useSession()
  const typed = useDraft(`mention:${mention?.id ?? unitId}`, typedFrom(mention, today))
  const [files, setFiles] = useState<readonly File[]>([])
  const save = useMentionAct(
    async () => {
      const body = { ...typed.value, url: typed.value.url || null }
      const kept = mention
        ? await mentions.editMention({
            params: { mentionId: mention.id },
            body: { ...body, version: mention.version },
          })
        : await mentions.addMention({ params: { unitId }, body })
      const [file] = files
      if (!file) return
      const sent = [{ file, name: file.name }]
      await mentions.addMentionFile({ params: { mentionId: kept.id }, files: sent })
    },
    t('Đã lưu vào sổ'),
    () => {
      typed.acknowledged()
      onClose()
    },
  )
  const errors = problemFields(save.error)
  return (
    <FormDialog
      title={mention === null ? t('Ghi vào sổ') : t('Sửa dòng trong sổ')}
      act={t('Lưu vào sổ')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <Fields
        typed={typed.value}
        errors={errors}
        onChange={(change) => {
          typed.set((now) => ({ ...now, ...change }))
        }}
      />
      <FileDrop
        id="mention-file"
        label={t('Bản chụp, tệp')}
        hint={
          mention?.file
            ? t('Thay cho {name}', { name: mention.file.name })
            : t('Trang báo, đơn, ảnh chụp màn hình')
        }
        files={files}
        error={errors['file']}
        onFiles={([file]) => {
          if (file) setFiles([file])
        }}
      />
    </FormDialog>
  )
}

type Typed = Omit<MentionTyped, 'url' | 'procedure'> & { url: string; procedure: string }

function typedFrom(mention: MentionView | null, today: string): Typed {
  return {
    sourceKind: mention?.sourceKind ?? 'press',
    source: mention?.source ?? '',
    title: mention?.title ?? '',
    appearedOn: mention?.appearedOn ?? today,
    url: mention?.url ?? '',
    summary: mention?.summary ?? '',
    tone: mention?.tone ?? 'neutral',
    themes: mention?.themes ?? [],
    procedure: mention?.procedure ?? '',
  }
}

function Fields(props: {
  typed: Typed
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<Typed>) => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { typed, errors, onChange } = props
  const field = <N extends keyof Omit<Typed, 'themes'>>(name: N) => ({
    id: `mention-${name}`,
    value: typed[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => {
      onChange({ [name]: event.target.value })
    },
  })
  return (
    <>
      <TextInput {...field('title')} label={t('Tên bài, hoặc nêu việc gì')} required />
      <div className={css['two']}>
        <Select {...field('tone')} label={t('Khen hay chê')} options={optionsOf(toneWords, t)} />
        <Select {...field('sourceKind')} label={t('Ai nêu')} options={optionsOf(sourceWords, t)} />
      </div>
      <TextInput
        {...field('source')}
        label={t('Tên báo, tổ chức, người nêu')}
        hint={t('Người dân: ghi thôn, tổ; không cần tên')}
        required
      />
      <DateInput {...field('appearedOn')} label={t('Ngày đăng, ngày nêu')} required />
      <TextInput {...field('url')} label={t('Đường dẫn')} inputMode="url" placeholder="https://" />
      <TextArea {...field('summary')} label={t('Tóm tắt')} rows={3} />
      <TextInput {...field('procedure')} label={t('Thủ tục liên quan, nếu có')} />
      <CatalogueField
        id="mention-themes"
        label={t('Chủ đề')}
        catalogue="theme"
        on={today}
        value={typed.themes}
        error={errors['themes']}
        onChange={(themes) => {
          onChange({ themes })
        }}
      />
    </>
  )
}

function optionsOf(words: Readonly<Record<string, string>>, t: (word: string) => string) {
  return Object.entries(words).map(([value, label]) => ({ value, label: t(label) }))
}
