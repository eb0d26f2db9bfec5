import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Checkbox, DateInput, Select, TextArea, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import type { Translator } from '../../ui/translate.ts'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { BODY_TIERS, type BodyTier } from '../ended-body/ended-bodies.ts'
import type { ListedBody } from '../ended-body/ended-body-contract.ts'
import { tierWord } from './ended-body-words.ts'
import { typedLines } from './typed-lines.ts'
import { bodyCalls, endedBodiesQuery } from './use-ended-bodies.ts'

/** A body that ended is entered, or what is held of it put right; the edition before stays. */
export function EndedBodyForm(props: { body: ListedBody | undefined; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { body, onClose } = props
  const [tier, setTier] = useState<BodyTier>(body?.tier ?? 'central')
  const [verified, setVerified] = useState(body?.verified ?? false)
  const [isUsed, setUsed] = useState(body?.isUsed ?? true)
  const [typed, setTyped] = useState({
    name: body?.name ?? '',
    words: body?.words.join('\n') ?? '',
    endedOn: body?.endedOn ?? '',
    central: body?.heirs.central?.join('\n') ?? '',
    province: body?.heirs.province?.join('\n') ?? '',
    commune: body?.heirs.commune?.join('\n') ?? '',
    legalSource: body?.legalSource ?? '',
    article: body?.article ?? '',
    note: body?.note ?? '',
  })
  const speakers = tier === 'central' ? (['central'] as const) : (['province', 'commune'] as const)
  const save = useMutation({
    mutationFn: () => {
      const { name, endedOn, legalSource, article, note } = typed
      // A district says nothing any more; what stands there stays.
      const kept =
        tier !== 'central' && body?.heirs.district ? [['district', body.heirs.district]] : []
      const said = {
        tier,
        name,
        words: typedLines(typed.words),
        endedOn,
        heirs: Object.fromEntries([
          ...kept,
          ...speakers.map((of) => [of, typedLines(typed[of])]),
        ]) as ListedBody['heirs'],
        legalSource: legalSource || null,
        article: article || null,
        note: note || null,
        verified,
      }
      return body
        ? bodyCalls.changeEndedBody({
            params: { code: body.code },
            body: { ...said, edition: body.edition, isUsed },
          })
        : bodyCalls.addEndedBody({ body: said })
    },
    onSuccess: (listed) => {
      cache.setQueryData(endedBodiesQuery.queryKey, listed)
      toast(t('Đã ghi; dùng khi đọc kế hoạch và trong sổ cơ quan'))
      onClose()
    },
  })
  const fields = problemFields(save.error)
  const bind = (name: keyof typeof typed) => ({
    id: `body-${name}`,
    value: typed[name],
    error: fields[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped((now) => ({ ...now, [name]: target.value }))
    },
  })
  return (
    <FormDialog
      title={body ? t('Sửa cơ quan đã kết thúc') : t('Ghi cơ quan đã kết thúc')}
      act={t('Lưu')}
      busy={save.isPending}
      error={save.error}
      placed={[...Object.keys(typed), 'tier', 'heirs']}
      onClose={onClose}
      onAct={() => {
        save.mutate()
      }}
    >
      <Select
        id="body-tier"
        label={t('Thuộc cấp')}
        value={tier}
        error={fields['tier']}
        options={BODY_TIERS.map((one) => ({ value: one, label: tierWord(one, t) }))}
        onChange={({ target }) => {
          const chosen = BODY_TIERS.find((one) => one === target.value)
          if (chosen) setTier(chosen)
        }}
      />
      <TextInput
        {...bind('name')}
        label={t('Tên')}
        hint={t('Không ghi địa danh, ví dụ Phòng Nội vụ; {place} thay cho tên tỉnh.', {
          place: '{nơi}',
        })}
        required
        maxLength={200}
      />
      <TextArea
        {...bind('words')}
        label={t('Còn được viết là')}
        hint={t('Mỗi dòng một cách viết; chữ viết tắt thông thường tự hiểu.')}
        rows={2}
      />
      <DateInput
        {...bind('endedOn')}
        label={t('Không còn từ ngày')}
        hint={t('Ngày đầu tiên không còn cơ quan này.')}
        required
      />
      {speakers.map((of, at) => (
        <TextArea
          key={of}
          {...bind(of)}
          error={at === 0 ? fields['heirs'] : undefined}
          label={heirsLabel(of, t)}
          hint={t('Mỗi dòng một nơi; nơi đầu tiên có trong đơn vị được đề xuất.')}
          rows={2}
        />
      ))}
      <TextInput
        {...bind('legalSource')}
        label={t('Văn bản căn cứ')}
        hint={t('Số, ký hiệu đã có ở mục Văn bản pháp luật.')}
        maxLength={60}
      />
      <TextInput {...bind('article')} label={t('Điều, khoản')} maxLength={100} />
      <Checkbox
        id="body-verified"
        label={t('Đã đối chiếu với văn bản')}
        checked={verified}
        onChange={({ target }) => {
          setVerified(target.checked)
        }}
      />
      <TextInput {...bind('note')} label={t('Ghi chú')} maxLength={500} />
      {body ? (
        <Checkbox
          id="body-used"
          label={t('Dùng để đề xuất')}
          checked={isUsed}
          onChange={({ target }) => {
            setUsed(target.checked)
          }}
        />
      ) : null}
    </FormDialog>
  )
}

function heirsLabel(of: 'central' | 'province' | 'commune', t: Translator): string {
  return {
    central: t('Việc nay của'),
    province: t('Việc nay của, khi cấp tỉnh nhắc'),
    commune: t('Việc nay của, khi cấp xã nhắc'),
  }[of]
}
