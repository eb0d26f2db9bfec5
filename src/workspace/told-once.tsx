import { Button } from '../ui/button.tsx'
import { TextInput } from '../ui/field.tsx'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { en } from './english.ts'
import { toast } from './toasts.tsx'

/** An address that is told this once, to be sent or pasted somewhere. */
export function ToldOnce(props: { id: string; title: string; label: string; address: string }) {
  const t = useT(en)
  const copy = useCopy()
  return (
    <Notice
      kind="success"
      live
      title={props.title}
      action={
        <Button
          onClick={() => {
            void copy(props.address)
          }}
        >
          {t('Sao chép')}
        </Button>
      }
    >
      <TextInput
        id={props.id}
        label={props.label}
        readOnly
        value={props.address}
        onFocus={(event) => {
          event.target.select()
        }}
      />
    </Notice>
  )
}

/** To the clipboard, and says so; where the browser does not let us, how else. */
export function useCopy(): (text: string) => Promise<void> {
  const t = useT(en)
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text)
      toast(t('Đã sao chép'))
    } catch {
      toast(t('Trình duyệt không cho sao chép; hãy chọn và sao chép bằng tay'))
    }
  }
}
