import { readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'

// code | label | English | words in plans
const themeTable = `
importance | Vai trò, ý nghĩa của cải cách hành chính, kiểm soát TTHC | Why reform matters | vai trò, ý nghĩa, tầm quan trọng
reform_general | Cải cách hành chính nói chung | Administrative reform at large | tuyên truyền cchc, tuyên truyền về cchc, công tác cchc, thông tin về cchc, hoạt động cchc, nội dung cchc, tình hình cchc
procedure_control | Kiểm soát thủ tục hành chính nói chung | Control of procedures at large | kstthc, kiểm soát tthc
procedure_posting | Công khai thủ tục hành chính | Publishing of procedures | công khai tthc, danh mục tthc, niêm yết tthc, công khai đầy đủ các tthc, bộ tthc, niêm yết công khai các tthc
directives | Văn bản chỉ đạo các cấp | Directives | văn bản chỉ đạo
policy_and_law | Chủ trương của Đảng, chính sách, pháp luật của Nhà nước | Policy and law | chủ trương, chủ trương chính sách, chính sách, pháp luật của nhà nước
leadership | Sự lãnh đạo, chỉ đạo | Leadership | sự lãnh đạo chỉ đạo, lãnh đạo chỉ đạo, sự lãnh đạo
good_models | Mô hình, cách làm hay, nhân rộng | Good models | mô hình, mô hình thí điểm, cách làm mới, cách làm hay, nhân rộng
before_applying | Điều cần biết khi thực hiện TTHC | What to know before applying | cần biết khi thực hiện tthc, vấn đề cần biết
it_application | Ứng dụng công nghệ thông tin | Use of information technology | ứng dụng cntt, ứng dụng công nghệ thông tin
digital_government | Chính phủ, chính quyền điện tử, chính quyền số | Digital government | chính phủ điện tử, chính phủ số, chính quyền điện tử, chính quyền số
online_services | Dịch vụ công trực tuyến | Online public services | dịch vụ công trực tuyến, dvctt, dịch vụ công
service_level_3_4 | Dịch vụ công mức độ 3, mức độ 4 [..2022-08-15>full_online_service] | Online services of level 3 and 4 | mức độ 3, mức độ 4
full_online_service | Dịch vụ công toàn trình, một phần [2022-08-15..] | Full and partial online services | toàn trình, một phần
online_service_steps | Quy trình thực hiện dịch vụ công trực tuyến | Steps of an online service | quy trình dịch vụ công, quy trình thực hiện dịch vụ công
shorter_time | Giảm thời gian giải quyết TTHC | Shorter processing time | giảm thời gian giải quyết, cắt giảm thời gian, rút ngắn thời gian
reform_results | Kết quả cải cách hành chính, kiểm soát TTHC | Results of reform | kết quả thực hiện kstthc, kết quả cchc, kết quả cải cách tthc, kết quả kstthc, kết quả hoạt động kstthc, kết quả thực hiện các tthc, kết quả giải quyết tthc
inspection_results | Hoạt động và kết quả kiểm tra | Inspections and findings | kết quả kiểm tra, hoạt động kiểm tra
highlights | Sự kiện nổi bật, giải thưởng | Highlights and awards | sự kiện nổi bật, giải thưởng
reform_programme | Chương trình tổng thể cải cách hành chính 2021–2030 [2021-07-15..2031-01-01] | National reform programme 2021–2030 | chương trình tổng thể, chương trình tổng thể cchc, chương trình tổng thể cải cách hành chính
digital_resolution | Nghị quyết chuyển đổi số 2021–2025 [2021-01-01..2026-01-01>digital_transformation] | Digital transformation resolution 2021–2025 | nghị quyết chuyển đổi số, nghị quyết về chuyển đổi số
digital_transformation | Chuyển đổi số | Digital transformation | chuyển đổi số
reform_plans | Kế hoạch cải cách hành chính các cấp | Reform plans | kế hoạch cchc, kế hoạch cải cách hành chính
reform_steering | Chỉ đạo, điều hành cải cách hành chính | Steering of reform | công tác chỉ đạo điều hành, chỉ đạo điều hành
reform_institutions | Cải cách thể chế | Institutional reform | cải cách thể chế
reform_procedures | Cải cách thủ tục hành chính | Reform of procedures | cải cách tthc, cải cách thủ tục hành chính
reform_organisation | Cải cách tổ chức bộ máy | Reform of the organisation | cải cách tổ chức bộ máy, tổ chức bộ máy
reform_civil_service | Cải cách chế độ công vụ | Civil service reform | cải cách chế độ công vụ, chế độ công vụ, đội ngũ cbccvc
reform_finance | Cải cách tài chính công | Public finance reform | cải cách tài chính công, tài chính công
reform_modernisation | Hiện đại hóa hành chính, chính quyền số | Modern administration | hiện đại hóa hành chính, hiện đại hóa nền hành chính, xây dựng phát triển cqđt
one_stop | Cơ chế một cửa, một cửa liên thông | One-stop shop | một cửa liên thông, một cửa, cơ chế một cửa
petition_addresses | Địa chỉ, điện thoại tiếp nhận phản ánh, kiến nghị | Where to send petitions | đường dây nóng, tiếp nhận pakn, địa chỉ tiếp nhận, tiếp nhận phản ánh kiến nghị
petition_results | Kết quả trả lời phản ánh, kiến nghị | Answers to petitions | kết quả trả lời pakn, trả lời pakn, kết quả xử lý phản ánh kiến nghị, kết quả xử lý
petition_zalo | Phản ánh, kiến nghị qua Zalo | Petitions by Zalo | pakn qua cổng hcc trên zalo, phản ánh kiến nghị qua zalo
behaviour | Thái độ giao tiếp, ứng xử, trách nhiệm | Conduct of officials | thái độ giao tiếp, giao tiếp ứng xử, tinh thần trách nhiệm
citizen_rights | Quyền, nghĩa vụ công dân; tham gia giám sát | Rights and duties of citizens | trách nhiệm công dân, tham gia giám sát, quyền nghĩa vụ trách nhiệm công dân
official_duties | Quyền, nghĩa vụ, trách nhiệm của cán bộ, công chức | Duties of officials | trách nhiệm cbcc, nghĩa vụ trách nhiệm cbcc, trách nhiệm của cán bộ công chức
iso_9001 | Tiêu chuẩn TCVN ISO 9001 | ISO 9001 quality system | iso 9001, tcvn iso, iso
new_procedures | TTHC mới công bố | Newly announced procedures | tthc mới, mới được công bố, tthc mới được ubnd tỉnh công bố
how_to_apply | Cách tra cứu, nộp hồ sơ, theo dõi tình trạng | How to look up, apply and follow | tra cứu tthc, nộp hồ sơ, tra cứu tình trạng, cách tra cứu
ways_to_submit | Hình thức nộp hồ sơ | Ways to submit | hình thức nộp, hình thức nộp tthc, bưu chính công ích
procedure_review | Rà soát, đơn giản hóa TTHC | Review and simplification | rà soát, đơn giản hóa, đơn giản hóa tthc
service_places | Giới thiệu Bộ phận một cửa, Trung tâm Phục vụ hành chính công | The one-stop unit and service centre | giới thiệu bộ phận, bộ phận tn tkq, trung tâm pvhcc, trung tâm phục vụ hành chính công
frequent_procedures | TTHC phát sinh nhiều hồ sơ | Most used procedures | phát sinh nhiều hồ sơ, nhiều hồ sơ nhất
project_06 | Đề án 06 | Project 06 | đề án 06, định danh điện tử, dữ liệu dân cư
one_stop_renewal | Đổi mới cơ chế một cửa (QĐ 468/QĐ-TTg) | Renewal of the one-stop shop | đổi mới một cửa, đề án đổi mới, qđ 468
electronic_procedures | TTHC trên môi trường điện tử | Electronic procedures | môi trường điện tử, tthc trên môi trường điện tử
good_examples | Gương điển hình, biểu dương | Good examples | gương điển hình, điển hình, biểu dương, người tốt việc tốt
initiatives | Sáng kiến, kinh nghiệm | Initiatives | sáng kiến, trao đổi kinh nghiệm, sáng kiến kinh nghiệm
criticism | Phê phán trì trệ, tồn tại, hạn chế | Criticism | phê phán, trì trệ, tiêu cực, chưa hiệu quả
investment_climate | Môi trường đầu tư, kinh doanh; năng lực cạnh tranh | Business climate | môi trường đầu tư, đầu tư kinh doanh, năng lực cạnh tranh
problem_solving | Giải đáp, tháo gỡ vướng mắc | Questions and obstacles | giải đáp, tháo gỡ vướng mắc, tháo gỡ
evaluation | Cách đánh giá, chấm điểm | Evaluation and scoring | cách đánh giá, thực hiện đánh giá, chấm điểm, bộ tiêu chí
anti_corruption | Phòng, chống tham nhũng, lãng phí, tiêu cực | Against corruption | tham nhũng, phòng chống tham nhũng
discipline | Kỷ luật, kỷ cương hành chính | Administrative discipline | kỷ cương, kỷ luật, kỷ luật kỷ cương, kỷ cương kỷ luật hành chính
indices | Chỉ số PAR INDEX, SIPAS, PAPI, PCI | Indices | par index, sipas, papi, pci, chỉ số par, chỉ số cchc, chỉ số cải cách hành chính
state_and_people | Quan hệ nhà nước – nhân dân | State and people | quan hệ nhà nước nhân dân, quan hệ nhà nước
local_government_reform | Chính quyền địa phương hai cấp [2025-07-01..] | Two-tier local government | hai cấp, 02 cấp, 2 cấp, chính quyền địa phương 02 cấp
fee_cuts | Giảm phí, lệ phí cho công dân số [2026-08-15..2027-03-01] | Fee cuts for digital citizens | giảm phí, giảm lệ phí, công dân số
other | Khác | Other |
`

const sectorTable = `
land | Đất đai | Land | đất đai
construction | Xây dựng | Construction | xây dựng
civil_status | Hộ tịch | Civil status | hộ tịch
certification | Chứng thực | Certification | chứng thực
labour_social | Lao động – Thương binh và Xã hội [..2025-03-01>home_affairs] | Labour, invalids and social affairs | lđ tb xh, lđ tbxh, lao động thương binh, lao động thương binh và xã hội
home_affairs | Nội vụ, lao động, việc làm, người có công | Home affairs, labour, employment | nội vụ, việc làm, người có công
social_protection | Bảo trợ xã hội, trẻ em | Social protection | bảo trợ xã hội, trẻ em
culture | Văn hóa, thể thao, du lịch | Culture, sports, tourism | lĩnh vực văn hóa, văn hóa thể thao
police | Công an | Police | công an
military | Quân sự | Military | quân sự
business_registration | Đăng ký kinh doanh | Business registration | đăng ký kinh doanh
household_registration | Hộ khẩu [..2021-07-01>residence] | Household registration | hộ khẩu
residence | Cư trú [2021-07-01..] | Residence | cư trú
food_safety | An toàn thực phẩm | Food safety | an toàn vệ sinh thực phẩm, an toàn thực phẩm
natural_resources | Tài nguyên và môi trường [..2025-03-01>agriculture_environment] | Natural resources and environment | tài nguyên môi trường, tài nguyên và môi trường
agriculture_environment | Nông nghiệp và môi trường [2025-03-01..] | Agriculture and environment | nông nghiệp và môi trường, nông nghiệp
health | Y tế | Health | y tế
education | Giáo dục và đào tạo | Education | giáo dục và đào tạo
tax_finance | Tài chính, thuế | Finance and tax | thuế, tài chính kế hoạch
justice | Tư pháp khác | Other justice matters | tư pháp, nuôi con nuôi, bồi thường nhà nước
religion_ethnic | Dân tộc, tôn giáo | Ethnic affairs and religion | dân tộc, tôn giáo
industry_trade | Công Thương | Industry and trade | công thương
information | Thông tin, khoa học và công nghệ | Information, science and technology | khoa học và công nghệ
other | Khác | Other |
`

const audienceTable = `
people | Người dân | People | người dân, nhân dân, công dân
business | Doanh nghiệp, hộ kinh doanh | Business | doanh nghiệp, hộ kinh doanh
applicants | Tổ chức, cá nhân có nhu cầu giải quyết TTHC | Applicants | nhu cầu giải quyết tthc, tổ chức cá nhân, cá nhân tổ chức, người đến giải quyết tthc
officials | Cán bộ, công chức, viên chức, người lao động | Officials and staff | cán bộ công chức, cán bộ công chức viên chức, công chức viên chức, cbccvc, người lao động
leaders | Lãnh đạo, người đứng đầu | Leaders | người đứng đầu, lãnh đạo
one_stop_staff | Cán bộ một cửa, đầu mối kiểm soát TTHC | One-stop and focal officers | cán bộ đầu mối, cán bộ bộ phận một cửa
members | Đảng viên, đoàn viên, hội viên | Members of organisations | đảng viên, đoàn viên, hội viên
young_people | Thanh niên, học sinh, sinh viên | Young people | thanh niên, học sinh, sinh viên
elderly | Người cao tuổi | Older people | người cao tuổi
women | Phụ nữ | Women | phụ nữ
ethnic_minorities | Đồng bào dân tộc thiểu số | Ethnic minorities | dân tộc thiểu số, đồng bào dân tộc
people_with_disabilities | Người khuyết tật | People with disabilities | người khuyết tật
press | Cơ quan báo chí | Press | phóng viên, nhà báo
other | Khác | Other |
`

export const themes: readonly CatalogueEntry[] = entriesOf(themeTable)
export const sectors: readonly CatalogueEntry[] = entriesOf(sectorTable)
export const audiences: readonly CatalogueEntry[] = entriesOf(audienceTable)

function entriesOf(table: string): CatalogueEntry[] {
  return readEntries(table, (entry) => entry)
}
