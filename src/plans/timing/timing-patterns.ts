import { numberPattern as number } from './timing-readers.ts'

/** Pieces of regular expressions the timing rules are made of; groups only where a rule reads them. */

export const date =
  '(?:ngày\\s+)?(?:\\d{1,2}/\\d{1,2}/\\d{2}(?![\\d/])|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?(?![\\d/])|\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s*(?:,?\\s*năm\\s+|[/.-]\\s*)\\d{4})?)'
export const yearSuffix = '(?:\\s*(?:/|-|,?\\s*năm)\\s*(\\d{4}))?'
export const quarter = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])'
export const q = '(?:qu[ýí]\\s*|q\\s*\\.?\\s*(?=[IV1-4]))'
/** "tháng cuối quý II", "tháng thứ hai của quý III và quý IV/2026"; `monthsOfQuarters` reads its three groups. */
export const monthOfQuarter = `tháng\\s+(đầu|giữa|cuối|thứ\\s+(?:nhất|hai|ba|[1-3]))(?:\\s+(?:tiên|cùng))?\\s+(?:của\\s+)?${q}(${quarter}(?:\\s*(?:,|và)\\s*${q}?${quarter})*)${yearSuffix}`
/** What stands between two ends. */
export const to = '\\s*(?:đến|tới|-|–|→)\\s*'
const period = `(?:tuần|tháng(?!\\s*\\d)|qu[ýí](?!\\s*(?:[IVX]+(?!\\p{L})|\\d|vị|báu|cơ))|năm(?!\\s*\\d)|(?:${number})\\s+(?:tháng|tuần|năm)(?!\\s+(?:đầu|cuối)))`
export const periodList = `${period}(?:\\s*(?:,|và|hoặc)\\s*(?:(?:báo\\s+cáo|hàng|hằng|mỗi)\\s+)?${period})*`
/** One end of a span of time; `readEnd` reads it. */
export const end = `(?:${date}|(?:tháng\\s+)?\\d{1,2}\\s*/\\s*\\d{4}|tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?|${q}${quarter}(?:\\s*(?:/|,?\\s*năm)\\s*\\d{4})?|(?:năm\\s+)?20\\d{2})`
export const onwards = '(?:\\s+trở\\s+đi)?'
export const untilTime = `(?=\\s*(?:$|[;,.()\\d])|\\s+(?:trước|chậm|hằng|hàng|qu[ýí]|tháng|năm|từ|đến|định\\s+kỳ|thường|và)(?!\\p{L}))`
