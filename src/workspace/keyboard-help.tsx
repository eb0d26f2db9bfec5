import { useRouter } from '@tanstack/react-router'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/field.tsx'
import { useT } from '../ui/language.tsx'
import { KeyValue } from '../ui/page.tsx'
import { en } from './english.ts'
import { ways } from './navigation.ts'
import { shortcutsPreference, usePreference } from './preference.ts'

export function KeyboardHelp(props: { open: boolean; onClose: () => void }) {
  const t = useT(en)
  const { routesByPath } = useRouter()
  const on = usePreference(shortcutsPreference) !== 'off'
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('Phím tắt')}>
      <KeyValue
        items={[
          ['/', t('Đến ô tìm kiếm')],
          ['?', t('Mở bảng phím tắt này')],
          ['Esc', t('Đóng bảng đang mở')],
          ...ways.flatMap((way) =>
            way.key === undefined || !(way.path in routesByPath)
              ? []
              : [
                  [
                    t('{first} rồi {second}', { first: 'g', second: way.key }),
                    t(way.label),
                  ] as const,
                ],
          ),
        ]}
      />
      <Checkbox
        id="shortcuts"
        label={t('Dùng phím tắt một chữ')}
        hint={t('Tắt đi nếu anh chị dùng giọng nói hoặc hay bấm nhầm.')}
        checked={on}
        onChange={(event) => {
          shortcutsPreference.set(event.target.checked ? 'on' : 'off')
        }}
      />
    </Dialog>
  )
}
