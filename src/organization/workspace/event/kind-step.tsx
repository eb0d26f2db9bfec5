import { DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-events.ts'
import { en as units } from '../../en-units.ts'
import { EVENT_KINDS } from '../../event/unit-event.ts'
import type { EventKind } from '../../event/unit-event.ts'
import { eventLabel } from '../unit-labels.ts'
import { asKind } from './event-form.ts'
import type { TypedEvent } from './event-form.ts'
import css from './event.module.css'

/** Which of the seven events, from which day, on which resolution. */
export function KindStep(props: {
  event: TypedEvent
  faults: Readonly<Record<string, string>>
  onSet: (change: Partial<TypedEvent>) => void
}) {
  const t = useT(en, units)
  const { today } = useSession()
  const { event, faults, onSet } = props
  return (
    <>
      <fieldset className={css['kinds']}>
        <legend>{t('Việc gì xảy ra với đơn vị?')}</legend>
        {EVENT_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="event-kind"
              checked={event.kind === kind}
              onChange={() => {
                onSet(asKind(event, kind))
              }}
            />
            <span>
              {eventLabel(kind, t)}
              <span className="hint">{hintOf(kind, t)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="soft">
        {t('Chỉ đổi tên, không đổi gì khác: dùng “Đặt tên mới” ở trang của đơn vị.')}
      </p>
      <DateInput
        id="event-on"
        label={t('Ngày có hiệu lực')}
        hint={t('Ngày đầu tiên theo cơ cấu mới; đơn vị cũ làm việc đến hết hôm trước.')}
        required
        error={faults['event-on']}
        value={event.on}
        onChange={({ target }) => {
          onSet({ on: target.value })
        }}
      />
      {event.on > today ? (
        <Notice title={t('Ngày này chưa đến')}>
          <p>{t('Việc được hẹn và tự làm vào đầu ngày đó; trước ngày đó bỏ được.')}</p>
        </Notice>
      ) : null}
      <TextInput
        id="event-source"
        label={t('Văn bản quyết định')}
        hint={t('Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 10/10/2026.')}
        required
        error={faults['event-source']}
        value={event.legalSource}
        onChange={({ target }) => {
          onSet({ legalSource: target.value })
        }}
      />
      <TextArea
        id="event-note"
        label={t('Ghi chú')}
        rows={2}
        value={event.note}
        onChange={({ target }) => {
          onSet({ note: target.value })
        }}
      />
    </>
  )
}

function hintOf(kind: EventKind, t: ReturnType<typeof useT>): string {
  return {
    open: t('Một hay nhiều đơn vị mới, không từ đơn vị nào.'),
    close: t('Đơn vị kết thúc, không có đơn vị kế thừa.'),
    split: t('Một đơn vị thành nhiều đơn vị; đơn vị cũ có thể vẫn còn.'),
    merge: t('Nhiều đơn vị thành một, hoặc nhập vào một đơn vị đang có.'),
    reassign: t('Cả đơn vị và bên dưới về dưới cấp trên khác.'),
    upgrade: t('Ví dụ xã thành phường: đơn vị giữ nguyên, mang tên mới.'),
    downgrade: t('Ví dụ phường thành xã: đơn vị giữ nguyên, mang tên mới.'),
  }[kind]
}
