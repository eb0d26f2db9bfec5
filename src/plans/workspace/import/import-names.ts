import type { Translator } from '../../../ui/translate.ts'

/** What a field is called on the screen: `tasks.3.leads` → "Việc 4, chủ trì". */
export function fieldName(path: string, t: Translator): string {
  const [root = '', position, part = ''] = path.split('.')
  const n = Number(position) + 1
  if (root === 'tasks') {
    const task = t('Việc {n}', { n })
    const name = taskPart(part, t)
    return name === '' ? task : `${task}, ${name.toLocaleLowerCase('vi')}`
  }
  if (path.startsWith('words:')) return t('Đơn vị được nêu')
  const list = listName(root, t)
  if (list !== '') return Number.isNaN(n) ? list : `${list} ${n}`
  return factName(root === 'signature' ? path : root, t)
}

export function listName(list: string, t: Translator): string {
  const names: Record<string, string> = {
    purposes: t('Mục đích'),
    requirements: t('Yêu cầu'),
    contents: t('Nội dung'),
    methods: t('Hình thức'),
    audience: t('Đối tượng'),
    budget: t('Kinh phí'),
  }
  return names[list] ?? ''
}

export function taskPart(part: string, t: Translator): string {
  const names: Record<string, string> = {
    text: t('Nội dung việc'),
    leads: t('Chủ trì'),
    coordinating: t('Phối hợp'),
    outputs: t('Sản phẩm'),
    timing: t('Thời gian'),
  }
  return names[part] ?? ''
}

function factName(path: string, t: Translator): string {
  const names: Record<string, string> = {
    title: t('Tên kế hoạch'),
    kind: t('Loại văn bản'),
    number: t('Số và ký hiệu'),
    date: t('Ngày văn bản'),
    place: t('Nơi ký'),
    issuer: t('Cơ quan ban hành'),
    year: t('Năm kế hoạch'),
    'signature.position': t('Chức vụ người ký'),
    'signature.name': t('Người ký'),
  }
  return names[path] ?? t('Văn bản')
}
