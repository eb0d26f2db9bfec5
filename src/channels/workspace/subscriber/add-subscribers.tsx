import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'

/** A pasted list, with where the consent of these people is kept. What was no address stays there to be put right. */
export function AddSubscribers({ channel }: { channel: ChannelView }) {
  const t = useT(en)
  const [list, setList] = useState('')
  const [consent, setConsent] = useState('')
  const add = useMutation({
    mutationFn: () =>
      channels.addSubscribers({
        params: { channelId: channel.id },
        body: { addresses: addressesOf(list), consent },
      }),
    onSuccess: async ({ wrong }) => {
      setList(wrong.join('\n'))
      await refreshChannels()
    },
  })
  const fields = problemFields(add.error)
  const count = addressesOf(list).length
  return (
    <section className="section">
      <h3>{t('Thêm danh sách')}</h3>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <TextArea
          id="subscribers-list"
          label={channel.code === 'sms' ? t('Các số điện thoại') : t('Các địa chỉ thư')}
          hint={t('Dán từ Excel, mỗi dòng một người; mỗi lần nhiều nhất 5.000.')}
          rows={5}
          value={list}
          error={fields['addresses']}
          onChange={(event) => {
            setList(event.target.value)
          }}
        />
        <TextInput
          id="subscribers-consent"
          label={t('Họ đã đồng ý bằng cách nào')}
          hint={t('Ví dụ: phiếu đăng ký tại bộ phận Một cửa, lưu hồ sơ 12/2026.')}
          required
          maxLength={300}
          value={consent}
          error={fields['consent']}
          onChange={(event) => {
            setConsent(event.target.value)
          }}
        />
        {fields['addresses'] || fields['consent'] ? null : <ProblemNotice error={add.error} />}
        <div className="cluster">
          <Button kind="primary" type="submit" busy={add.isPending}>
            {count === 0 ? t('Thêm người') : t('Thêm {n} người', { n: number(count, t.language) })}
          </Button>
        </div>
      </form>
      {add.data ? <Result added={add.data} /> : null}
    </section>
  )
}

function Result(props: { added: { added: number; kept: number; wrong: readonly string[] } }) {
  const t = useT(en)
  const { added, kept, wrong } = props.added
  const n = (count: number) => number(count, t.language)
  return (
    <Notice
      live
      kind={wrong.length > 0 ? 'warning' : 'info'}
      title={t('Đã thêm {n} người', { n: n(added) })}
    >
      {kept > 0 ? (
        <p>{t('{n} người đã có hoặc đã tự thôi nhận, giữ nguyên.', { n: n(kept) })}</p>
      ) : null}
      {wrong.length > 0 ? (
        <p>
          {t('{n} dòng không đúng dạng còn lại ở ô trên; hãy sửa rồi thêm lại.', {
            n: n(wrong.length),
          })}
        </p>
      ) : null}
    </Notice>
  )
}

/** Lines, and what people put between addresses on one line. */
function addressesOf(text: string): string[] {
  return text
    .split(/[\n,;\t]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
