// Uzbek words for Discord, Latin script.
import type { Texts } from './texts.ts';

export const uzbek: Texts = {
  asOf: (day) => `${day} holatiga koʻra`, sources: 'Manbalar', paragraph: (n) => `${n}-xatboshi`, restated: 'bizning bayonimiz', verbatim: 'soʻzma-soʻz iqtibos', inferredDate: 'sana aniqlangan',
  more: 'Yana', chart: 'Grafik', csv: 'CSV', share: 'Ulashish', wrong: 'Notoʻgʻrimi?', askNext: 'Keyingi savol …',
  commands: 'Buyruqlar', details: 'Tafsilotlar', continues: 'Davomi «Yana» tugmasida.', page: (n, of) => `${of} qismdan ${n}-qism`,
  failed: 'Bizda nosozlik yuz berdi, u qayd etildi. Bir daqiqadan soʻng qayta urinib koʻring; `/help` nimalarga javob berishimni koʻrsatadi.',
  busy: 'Hozir savollar koʻp. Bir daqiqadan soʻng qayta soʻrang.',
  gone: 'Bu javob endi saqlanmaydi. Savolni qayta bering.', stale: 'Bu javobdan keyin manbalar yoki dastur oʻzgargan.',
  shared: 'Shu kanalda ulashildi.', alreadyShared: 'Bu javob bu yerda allaqachon ulashilgan.', nothingToShow: 'Bu javobda bunday narsa yoʻq.',
  thanks: 'Rahmat. Izohingiz javob bilan birga saqlandi, uni muharrir oʻqiydi.', wrongTitle: 'Nima notoʻgʻri?', wrongLabel: 'Nima notoʻgʻri va manbada nima deyilgan?', wrongHint: 'Masalan: 9-xatboshida sentabr emas, avgust',
  noText: 'Bu xabarda tekshiradigan matn yoʻq.', noFiles: 'Bu yerda fayl biriktira olmayman («Attach Files» ruxsati). Shu savolni shaxsiy xabarda bersangiz, grafik va CSV ham keladi.',
  unknown: 'Bu tugma yoki buyruq endi menga maʼlum emas. Qayta soʻrang yoki `/help` ni oching.',
  readMention: 'Xabarni faqat unda rolim emas, oʻzim eslatilgan boʻlsam koʻraman. Ismim bilan qayta yozing yoki `/ask` dan foydalaning.',
  addMeFirst: 'Dayjest va kuzatuvlarni oʻzim joylayman, shuning uchun shu server aʼzosi boʻlishim kerak. Administratordan meni qoʻshishni soʻrang yoki buyruqni shaxsiy xabarda bering.',
  cannotPost: (channel) => `Siz menga ${channel} kanalida savol berdingiz, lekin u yerda javob berolmayman. Administrator «View Channel», «Send Messages» va «Send Messages in Threads» ruxsatlarini berishi mumkin. Hozircha \`/ask\` va shu suhbat ishlaydi.`,
  privacy: (url) => [
    '**Assay nimani saqlaydi**',
    'Javob xotirada tuziladi. Suhbatning oxirgi gaplari aniqlashtirish ishlashi uchun cheklangan muddat saqlanadi; boshqalarning xabarlari oʻqilmaydi va saqlanmaydi.',
    'Tugma yoki havola keyin ham ishlashi uchun savol matni va javob ismingizsiz saqlanadi. Manbalarda javobi yoʻq savol ismlarsiz qayd etiladi.',
    '«Notoʻgʻrimi?» orqali izoh yuborsangiz, u bilan birga Discord identifikatoringiz saqlanadi. Dayjest kanalni va uni yoqqan kishining identifikatorini saqlaydi.',
    'Hech narsa sotilmaydi, uzatilmaydi va model oʻrgatishga ishlatilmaydi. Xabarni faqat meni eslatsangiz, menga shaxsan yozsangiz yoki buyruq bersangiz koʻraman.',
    `Maʼlumotlaringizni oʻchirish uchun ushbu botni yurituvchilarga murojaat qiling${url === null ? '.' : `: ${url}`}`,
  ].join('\n'),
  dates: 'uz',
};
