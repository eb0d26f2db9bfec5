import type { ListedUnit, MapRow } from '../src/organization/import/unit-lists.ts'

/** A country of three provinces in the form of the state's lists, with each thing that happened in July 2025 once. */
export const SMALL: Readonly<Record<string, readonly (ListedUnit | MapRow)[]>> = {
  'units-before-2025-07.json': [
    listed('01', 'Tỉnh Giữ Nguyên', 'tỉnh', null, 'province'),
    listed('02', 'Tỉnh Hai', 'tỉnh', null, 'province'),
    listed('03', 'Tỉnh Ba', 'tỉnh', null, 'province'),
    listed('011', 'Huyện Đông', 'huyện', '01', 'district'),
    listed('012', 'Huyện Đảo', 'huyện', '01', 'district'),
    listed('021', 'Huyện Tây', 'huyện', '02', 'district'),
    listed('031', 'Huyện Bắc', 'huyện', '03', 'district'),
    listed('00011', 'Xã Nhập', 'xã', '011', 'commune'),
    listed('00012', 'Thị trấn Chia', 'thị trấn', '011', 'commune'),
    listed('00013', 'Xã Hoà Giữ', 'xã', '011', 'commune'),
    listed('00021', 'Xã Làng Sen', 'xã', '021', 'commune'),
    listed('00022', 'Xã Thị', 'xã', '021', 'commune'),
    listed('00023', 'Xã Lẫn Mã', 'xã', '031', 'commune'),
    listed('00024', 'Xã Đúng Mã', 'xã', '031', 'commune'),
  ],
  'units-2025-07-01.json': order2025(),
  'units-2026-04-30.json': order2026(),
  'map-2025-07-old-to-new.json': [
    row('00011', 'whole', ['00011', 'Xã Nhập', '011', '01'], 'Nhập toàn bộ'),
    row('00011', 'part', ['00012', 'Thị trấn Chia', '011', '01'], 'Nhập một phần diện tích'),
    row(
      '00014',
      'part',
      ['00012', 'Thị trấn Chia', '011', '01'],
      'Nhập một phần diện tích, toàn bộ dân số',
    ),
    row('00013', 'same', ['00013', 'Xã Hòa Giữ', '011', '01'], 'Giữ nguyên'),
    row('00015', 'other', ['', '', '012', '01'], 'Sắp xếp toàn bộ huyện Đảo thành đặc khu Đảo'),
    row('00021', 'same', ['00021', 'Xã Làng Sen', '021', '02'], 'Giữ nguyên'),
    row('00022', 'whole', ['00022', 'Xã Thị', '021', '02'], 'Nhập toàn bộ'),
    // The code is that of another commune of the district.
    row('00022', 'whole', ['00023', 'Xã Đúng Mã', '031', '03'], 'Nhập toàn bộ'),
    row('00026', 'renamed', ['00023', 'Xã Lẫn Mã', '031', '03'], 'Đổi tên'),
  ],
}

function order2025(): ListedUnit[] {
  return [
    listed('01', 'Tỉnh Giữ Nguyên', 'tỉnh', null, 'province'),
    listed('02', 'Tỉnh Ba', 'tỉnh', null, 'province'),
    listed('00011', 'Phường Sáp', 'phường', '01', 'commune'),
    listed('00013', 'Xã Hoà Giữ', 'xã', '01', 'commune'),
    listed('00014', 'Xã Nửa', 'xã', '01', 'commune'),
    listed('00015', 'Đặc khu Đảo', 'đặc khu', '01', 'commune'),
    listed('00021', 'Xã Làng Sen', 'xã', '02', 'commune'),
    listed('00022', 'Xã Thị', 'xã', '02', 'commune'),
    listed('00026', 'Xã Tên Mới', 'xã', '02', 'commune'),
  ]
}

/** One rises; the other is only written another way. */
function order2026(): ListedUnit[] {
  const changed = new Map([
    ['00022', listed('00022', 'Phường Thị', 'phường', '02', 'commune')],
    ['00013', listed('00013', 'Xã Hòa Giữ', 'xã', '01', 'commune')],
  ])
  return order2025().map((unit) => changed.get(unit.code) ?? unit)
}

function listed(
  code: string,
  name: string,
  type: string,
  parent: string | null,
  level: ListedUnit['level'],
): ListedUnit {
  return { code, name, type, parent, level }
}

function row(
  to: string,
  mode: MapRow['mode'],
  [old, oldName, oldDistrict, oldProvince]: [string, string, string, string],
  note: string,
): MapRow {
  const target = order2025().find(({ code }) => code === to)
  return {
    new: to,
    newName: target?.name ?? '',
    newProvince: target?.parent ?? '',
    old,
    oldName,
    oldDistrict,
    oldProvince,
    mode,
    note,
  }
}
