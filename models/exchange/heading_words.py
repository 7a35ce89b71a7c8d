"""What the columns of lists of people are headed with, in the languages of the offices that send them."""

from __future__ import annotations

from models.exchange.person_fields import PersonField
from models.exchange.person_words import keys, stems

_HEADINGS: tuple[tuple[PersonField, str], ...] = (
    (
        PersonField.NAME,
        "name,full name,name and surname,name surname,ad soyad,adı soyadı,adı ve soyadı,ad ve soyad,isim,"
        "isim soyisim,soyadı adı,фио,имя и фамилия,фамилия и имя,фамилия имя отчество,аты-жөні,тегі аты,"
        "ad və soyad,soyad ad,participant,delegate,katılımcı,участник,heyet üyeleri,heyet üyesi,person,kişi",
    ),
    (PersonField.GIVEN_NAME, "given name,given names,first name,forename,ad,adı,имя,аты,ismi"),
    (PersonField.PATRONYMIC, "patronymic,middle name,ikinci adı,baba adı,отчество,әкесінің аты,ata adı"),
    (PersonField.SURNAME, "surname,last name,family name,soyad,soyadı,soyisim,фамилия,тегі,familiya"),
    (PersonField.HONORIFIC, "honorific,salutation,form of address,hitap,обращение,қаратпа,müraciət"),
    (
        PersonField.TITLE,
        "title,position,post,job title,function,occupation,unvan,ünvan,ünvanı,görevi,görev,pozisyon,makam,"
        "должность,лауазымы,қызметі,vəzifə,vəzifəsi,lavozimi",
    ),
    (
        PersonField.ORGANISATION,
        "organisation,organization,institution,company,employer,municipality,agency,kurum,kurumu,kuruluş,"
        "belediye,belediyesi,организация,учреждение,место работы,муниципалитет,ұйым,мекеме,жұмыс орны,qurum,"
        "təşkilat,tashkilot",
    ),
    (PersonField.COUNTRY, "country,ülke,ülkesi,страна,ел,мемлекет,ölkə,davlat"),
    (
        PersonField.ROLE,
        "role,role in delegation,heyetteki görevi,heyetteki rolü,rol,rolü,роль,роль в делегации,рөлі",
    ),
    (
        PersonField.COUNT,
        "count,how many,number of people,kişi sayısı,adet,количество,количество человек,саны,say",
    ),
    (
        PersonField.PHONE,
        "phone,phone number,telephone,mobile,mobile phone,cell,gsm,telefon,telefonu,cep,cep tel,cep telefonu,"
        "tel,"
        "телефон,мобильный,моб,ұялы,телефоны,mobil",
    ),
    (
        PersonField.EMAIL,
        "e-mail,email,mail,email address,e-posta,eposta,эл почта,электронная почта,почта,пошта",
    ),
    (
        PersonField.LANGUAGES,
        "languages,language,languages spoken,dil,diller,bildiği diller,языки,язык,тілдер,dillər",
    ),
    (
        PersonField.DIETARY_NEEDS,
        "dietary needs,diet,dietary requirements,food,"
        "beslenme,diyet,yemek tercihi,питание,диета,тамақтану,qida",
    ),
    (
        PersonField.ACCESSIBILITY_NEEDS,
        "accessibility,accessibility needs,special needs,erişilebilirlik,özel ihtiyaç,engel durumu,"
        "особые потребности",
    ),
    (
        PersonField.NOTES,
        "notes,note,remarks,comment,comments,not,notlar,açıklama,примечание,примечания,ескерту,qeyd",
    ),
    (
        PersonField.PASSPORT_NAME,
        "passport name,name in passport,name as in passport,pasaporttaki adı,имя в паспорте",
    ),
    (
        PersonField.PASSPORT_NUMBER,
        "passport,passport number,passport no,pasaport,pasaport no,pasaport numarası,паспорт,номер паспорта,"
        "паспорт номері,төлқұжат,pasport,pasportun nömrəsi",
    ),
    (
        PersonField.PASSPORT_EXPIRES_ON,
        "passport expiry,passport valid until,expiry date,date of expiry,pasaport geçerlilik tarihi,"
        "pasaport geçerlilik,pasaport bitiş,pasaport bitiş tarihi,pasaport son geçerlilik tarihi,"
        "passport expires,passport expires on,passport expiry date,passport validity,паспорт действителен до,"
        "geçerlilik tarihi,срок действия,срок действия паспорта,жарамдылық мерзімі",
    ),
    (
        PersonField.DATE_OF_BIRTH,
        "date of birth,birth date,birthday,dob,born,doğum tarihi,дата рождения,туған күні,doğum tarixi",
    ),
    (PersonField.NOTHING, "no,nr,number,sıra,sıra no,s no,№,#,п/п,номер,рет,реті,row"),
)
BY_HEADING = {known: field for field, words in _HEADINGS for known in sorted(keys(words))}
"""The field that each known heading names, by the key of the heading."""

TITLE_WORDS = stems(
    "başkan,müdür,danışman,uzman,koordinatör,genel sekreter,vali,mayor,director,advisor,secretary,head of,"
    "manager,officer,chairman,аким,әкім,мэр,директор,начальник,советник,кеңесші,руководитель,глава,"
    "заместитель,орынбасар,sədr,rəhbər,müşavir,mütəxəssis,specialist,member of,meclis üyesi,депутат"
)
"""Words by which a text shows itself as the title of a post."""

HEADINGS_IN: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "tr",
        keys(
            "ad soyad,adı soyadı,adı ve soyadı,soyadı,isim soyisim,unvan,ünvan,ünvanı,unvanı,görevi,makam,"
            "kurum,kurumu,kuruluş,belediye,belediyesi,ülke,ülkesi,telefonu,cep telefonu,e-posta,pasaport no,"
            "doğum tarihi,sıra no,açıklama,tarih,gün,saat,başlangıç,bitiş,başlık,konu,etkinlik,yer,ev sahibi"
        ),
    ),
    (
        "en",
        keys(
            "name,full name,first name,last name,given name,surname,title,job title,position,organisation,"
            "organization,country,phone,email,passport no,passport number,date of birth,date,day,time,from,"
            "to,begins,ends,event,place,venue,location,host"
        ),
    ),
)
"""Headings of one language in Latin letters alone, by which a list shows what it is written in."""

SENSITIVE_WORDS = stems("passport,pasaport,pasport,паспорт,төлқұжат,birth,doğum,рожден,туған,təvəllüd")
"""Words by which a heading shows that its cells are confidential, whatever else it says."""
