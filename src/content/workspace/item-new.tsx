import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { useAddress } from '../../work/workspace/address.ts'
import { useDraft } from '../../workspace/draft.ts'
import { href } from '../../workspace/navigation.ts'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en.ts'
import { itemLanguage, itemLanguages, type ItemLanguage } from '../item/item-content.ts'
import { type ItemKindCode, itemKinds } from '../item/item-kind.ts'
import { content, refreshContent } from './content-calls.ts'
import { kindLabel, languageLabel } from './item-states.tsx'
import css from './content.module.css'

interface NewItem {
  kind: ItemKindCode
  title: string
  language: ItemLanguage
}

/** Which kind, and a working title: the rest is written in the editor. */
export function ItemNew() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      title={t('Viết nội dung mới')}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: t('Viết nội dung mới') },
      ]}
    >
      {unit ? <Form unitId={unit.id} /> : null}
    </Screen>
  )
}

function Form(props: { unitId: string }) {
  const t = useT(en)
  const router = useRouter()
  const occurrenceId = useAddress().get('lan')
  const draft = useDraft<NewItem>('new-item', { kind: 'article', title: '', language: 'vi' })
  const [tried, setTried] = useState(false)
  const { kind, title, language } = draft.value
  const create = useMutation({
    mutationFn: () =>
      content.createItem({
        params: { unitId: props.unitId },
        body: {
          kind,
          title,
          language,
          classification: occurrenceId ? { occurrenceIds: [occurrenceId] } : {},
        },
      }),
    onSuccess: async (item) => {
      draft.acknowledged()
      await refreshContent()
      await router.navigate({ href: `/noi-dung/${item.id}` })
    },
  })
  const missing = title.trim() === '' ? t('Hãy ghi tên nội dung.') : undefined
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (missing === undefined) create.mutate()
      }}
    >
      <TextInput
        id="new-title"
        label={t('Tên nội dung')}
        hint={t('Sửa lại được bất cứ lúc nào trước khi trình duyệt.')}
        required
        maxLength={300}
        value={title}
        error={problemFields(create.error)['title'] ?? (tried ? missing : undefined)}
        onChange={(event) => {
          draft.set((now) => ({ ...now, title: event.target.value }))
        }}
      />
      <Kinds
        chosen={kind}
        onChoose={(next) => {
          draft.set((now) => ({ ...now, kind: next }))
        }}
      />
      <Select
        id="new-language"
        label={t('Ngôn ngữ')}
        value={language}
        options={itemLanguages.map(({ code }) => ({ value: code, label: languageLabel(code, t) }))}
        onChange={(event) => {
          const next = itemLanguage.parse(event.target.value)
          draft.set((now) => ({ ...now, language: next }))
        }}
      />
      <ProblemNotice error={create.error} />
      <div>
        <Button type="submit" kind="primary" busy={create.isPending}>
          {t('Bắt đầu viết')}
        </Button>
      </div>
    </form>
  )
}

function Kinds(props: { chosen: ItemKindCode; onChoose: (kind: ItemKindCode) => void }) {
  const t = useT(en)
  const name = useId()
  return (
    <fieldset className={css['kinds']}>
      <legend>{t('Loại nội dung')}</legend>
      {itemKinds.map(({ code, use, useEn }) => (
        <label key={code} className={css['kind']} htmlFor={`${name}-${code}`}>
          <input
            id={`${name}-${code}`}
            type="radio"
            name={name}
            checked={props.chosen === code}
            onChange={() => {
              props.onChoose(code)
            }}
          />
          <span>
            {kindLabel(code, t)}
            <span className="hint">{t.language === 'vi' ? use : useEn}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
