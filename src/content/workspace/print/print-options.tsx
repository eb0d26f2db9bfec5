import { Checkbox, NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { en } from '../../en.ts'
import { type PrintFormat, printTones } from '../../print/print-format.ts'
import type { Wish } from './print-wish.ts'
import css from './print.module.css'

/** Format, size, colour, picture and code of a printed piece. */
export function PrintOptions(props: {
  formats: readonly PrintFormat[]
  wish: Wish
  address: Address
  hasCover: boolean
  fields: Readonly<Record<string, string>>
}) {
  const t = useT(en)
  const { formats, wish, address, hasCover, fields } = props
  const { format, typed, query } = wish
  const named = (one: { label: string; labelEn: string }) =>
    t.language === 'vi' ? one.label : one.labelEn
  return (
    <div className="stack">
      <Select
        id="print-format"
        label={t('Khổ in')}
        value={format.code}
        options={formats.map((one) => ({ value: one.code, label: named(one) }))}
        onChange={(event) => {
          address.go({ kho: event.target.value, rong: undefined, cao: undefined }, 'replace')
        }}
      />
      {format.inMetres ? (
        <div className={css['metres']}>
          <NumberInput
            key={`${format.code} width`}
            id="print-width"
            label={t('Rộng (m)')}
            error={fields['widthM']}
            defaultValue={typed.width}
            onChange={(event) => {
              address.go({ rong: event.target.value }, 'replace')
            }}
          />
          <NumberInput
            key={`${format.code} height`}
            id="print-height"
            label={t('Cao (m)')}
            error={fields['heightM']}
            defaultValue={typed.height}
            onChange={(event) => {
              address.go({ cao: event.target.value }, 'replace')
            }}
          />
        </div>
      ) : null}
      <Select
        id="print-tone"
        label={t('Màu')}
        value={query?.tone}
        options={printTones.map((one) => ({ value: one.code, label: named(one) }))}
        onChange={(event) => {
          address.go({ mau: event.target.value }, 'replace')
        }}
      />
      <Select
        id="print-code"
        label={t('Mã QR trên bản in')}
        hint={t('Bài chưa đăng trên cổng thì mã mở trang của đơn vị.')}
        value={query?.code}
        options={[
          { value: 'item', label: t('Mở bài này') },
          { value: 'unit', label: t('Mở trang của đơn vị') },
          { value: 'none', label: t('Không in mã') },
        ]}
        onChange={(event) => {
          address.go({ ma: event.target.value }, 'replace')
        }}
      />
      {format.pictures && hasCover ? (
        <Checkbox
          id="print-picture"
          label={t('In ảnh đầu bài')}
          checked={query?.picture === 'true'}
          onChange={(event) => {
            address.go({ anh: event.target.checked ? undefined : 'khong' }, 'replace')
          }}
        />
      ) : null}
      {format.inMetres ? null : (
        <Checkbox
          id="print-marks"
          label={t('Dành cho nhà in')}
          hint={t('Thêm 3 mm tràn lề, dấu xén và dấu gấp. In ở cơ quan thì để trống.')}
          checked={query?.marks === 'true'}
          onChange={(event) => {
            address.go({ xuongin: event.target.checked ? 'co' : undefined }, 'replace')
          }}
        />
      )}
      <TextInput
        id="print-imprint"
        label={t('Dòng giấy phép xuất bản, nơi in')}
        hint={t('Ghi khi xuất bản phẩm không kinh doanh cần giấy phép.')}
        maxLength={200}
        defaultValue={address.get('giayphep') ?? ''}
        onBlur={(event) => {
          address.go({ giayphep: event.target.value }, 'replace')
        }}
      />
    </div>
  )
}
