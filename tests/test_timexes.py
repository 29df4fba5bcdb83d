"""Conformance of the temporal tagger: sentences written for this table, each with what must be found in it, and properties over hostile text."""

import re
from datetime import date, timedelta

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import lexicons, timex_lexicon, timexes

SATURDAY = "2025-08-16"  # the publication date of every sentence below

# sentence | text; type; value; mod | …
FOUND = """
# absolute dates, dual month names
وُقع الاتفاق في 15 أغسطس/ آب 2025. | 15 أغسطس/ آب 2025; DATE; 2025-08-15
عُقد اللقاء في 24 شباط/فبراير 2022، وفشل. | 24 شباط/فبراير 2022; DATE; 2022-02-24
بدأ العمل في 1 أبريل 2024. | 1 أبريل 2024; DATE; 2024-04-01
بدأ العمل في 1 إبريل 2024. | 1 إبريل 2024; DATE; 2024-04-01
جرى ذلك في نيسان/أبريل 2021. | نيسان/أبريل 2021; DATE; 2021-04
جرى ذلك في كانون الأول (ديسمبر) 2019. | كانون الأول (ديسمبر) 2019; DATE; 2019-12
جرى ذلك في أكتوبر تشرين الأول 2019. | أكتوبر تشرين الأول 2019; DATE; 2019-10
جرى ذلك في تشرين الثاني - نوفمبر 2019. | تشرين الثاني - نوفمبر 2019; DATE; 2019-11
منذ فبراير 2022 تغير كل شيء. | فبراير 2022; DATE; 2022-02
في الخامس عشر من أغسطس 2025 | الخامس عشر من أغسطس 2025; DATE; 2025-08-15
في الحادي والعشرين من مارس 2003 | الحادي والعشرين من مارس 2003; DATE; 2003-03-21
في الـ15 من مايو 1948 | الـ15 من مايو 1948; DATE; 1948-05-15
افتتح المعرض يوم الجمعة 15 أغسطس/ آب. | يوم الجمعة 15 أغسطس/ آب; DATE; 2025-08-15
افتتح المعرض يوم الجمعة، 15 أغسطس 2025. | يوم الجمعة، 15 أغسطس 2025; DATE; 2025-08-15
نشر في 15/8/2025 | 15/8/2025; DATE; 2025-08-15
نشر في 15-08-2025 | 15-08-2025; DATE; 2025-08-15
نشر في 2025-08-15 | 2025-08-15; DATE; 2025-08-15
نشر في ١٥/٨/٢٠٢٥ | ١٥/٨/٢٠٢٥; DATE; 2025-08-15
نشر في 8/15/2025 | 8/15/2025; DATE; 2025-08-15
اجتمعوا في 3 مارس من العام الماضي. | 3 مارس من العام الماضي; DATE; 2024-03-03
اجتمعوا في فبراير الماضي. | فبراير الماضي; DATE; 2025-02
يجتمعون في ديسمبر المقبل. | ديسمبر المقبل; DATE; 2025-12
وصل في الخامس من الشهر الجاري. | الخامس من الشهر الجاري; DATE; 2025-08-05
هجمات يومي 22 يونيو و3 يوليو. | يومي 22 يونيو; DATE; 2025-06-22 | 3 يوليو; DATE; 2025-07-03
رفعت الجلسة إلى 20 سبتمبر المقبل. | 20 سبتمبر المقبل; DATE; 2025-09-20
# the Maghreb and Libya
هرب في 14 جانفي 2011. | 14 جانفي 2011; DATE; 2011-01-14
تظاهروا في 22 فيفري 2019. | 22 فيفري 2019; DATE; 2019-02-22
صدر القرار في 3 أفريل 2019. | 3 أفريل 2019; DATE; 2019-04-03
صدر القرار في 8 ماي 1945. | 8 ماي 1945; DATE; 1945-05-08
صدر القرار في 30 جوان 2021. | 30 جوان 2021; DATE; 2021-06-30
صدر القرار في 5 جويلية 1962. | 5 جويلية 1962; DATE; 1962-07-05
صدر القرار في 20 أوت 1955. | 20 أوت 1955; DATE; 1955-08-20
احتفلوا في 30 يوليوز 2024. | 30 يوليوز 2024; DATE; 2024-07-30
احتفلوا في 20 غشت 2024. | 20 غشت 2024; DATE; 2024-08-20
جرت في 8 شتنبر 2021. | 8 شتنبر 2021; DATE; 2021-09-08
جرت في 18 نونبر 1955. | 18 نونبر 1955; DATE; 1955-11-18
جرت في دجنبر 2022. | دجنبر 2022; DATE; 2022-12
جرت في 3 أغشت 2005. | 3 أغشت 2005; DATE; 2005-08-03
احتفلوا في 1 الفاتح 1990 في طرابلس. | 1 الفاتح 1990; DATE; 1990-09-01
احتفلوا في 7 ناصر 1988 في طرابلس. | 7 ناصر 1988; DATE; 1988-07-07
# years, decades, centuries, quarters, seasons
منذ عام 2019 لم يلتقيا. | عام 2019; DATE; 2019
منذ العام 2021 لم يلتقيا. | العام 2021; DATE; 2021
بدأت الحرب في 2022، وما زالت. | 2022; DATE; 2022
ولد عام ألف وتسعمئة وسبعة وستين. | عام ألف وتسعمئة وسبعة وستين; DATE; 1967
يتوقع ذلك في عام ألفين وخمسة وعشرين. | عام ألفين وخمسة وعشرين; DATE; 2025
اكتشفت في عشرينات القرن الماضي. | عشرينات القرن الماضي; DATE; 192
ازدهرت في السبعينات ثم تراجعت. | السبعينات; DATE; 197
ازدهرت في ثمانينيات القرن العشرين. | ثمانينيات القرن العشرين; DATE; 198
يعود إلى القرن السابع. | القرن السابع; DATE; 06
يعود إلى القرن التاسع عشر. | القرن التاسع عشر; DATE; 18
يعود إلى نهايات القرن السابع الميلادي. | نهايات القرن السابع الميلادي; DATE; 06; END
نما الاقتصاد في الربع الأول من عام 2025. | الربع الأول من عام 2025; DATE; 2025-Q1
نما الاقتصاد في الربع الثالث من العام الماضي. | الربع الثالث من العام الماضي; DATE; 2024-Q3
نما الاقتصاد في النصف الثاني من 2024. | النصف الثاني من 2024; DATE; 2024-H2
زارها في صيف 2015. | صيف 2015; DATE; 2015-SU
زارها في خريف العام الماضي. | خريف العام الماضي; DATE; 2024-FA
في مطلع عام 2022 | مطلع عام 2022; DATE; 2022; START
في أواخر يوليو الماضي | أواخر يوليو الماضي; DATE; 2025-07; END
في منتصف أغسطس 2024 | منتصف أغسطس 2024; DATE; 2024-08; MID
قبل نهاية العام الجاري | نهاية العام الجاري; DATE; 2025; END
تسلم المنصب نحو عام 600 ميلادية. | نحو عام 600 ميلادية; DATE; 0600; APPROX
منذ حرب 1967 | 1967; DATE; 1967
# Hijri
ولد في 12 ربيع الأول 1447. | 12 ربيع الأول 1447; DATE; 2025-09-04
بدأ الصوم في 1 رمضان 1446هـ. | 1 رمضان 1446هـ; DATE; 2025-03-01
وقف الحجاج يوم 9 ذي الحجة 1446هـ. | يوم 9 ذي الحجة 1446هـ; DATE; 2025-06-05
صدر في 17 ذي الحجة 1446هـ الموافق 13 يونيو 2025. | 17 ذي الحجة 1446هـ; DATE; 2025-06-13 | 13 يونيو 2025; DATE; 2025-06-13
صدر في 13/6/2025 الموافق 17 ذو الحجة 1446 هـ. | 13/6/2025; DATE; 2025-06-13 | 17 ذو الحجة 1446 هـ; DATE; 2025-06-13
صدر النظام عام 1446هـ. | عام 1446هـ; DATE; 2024-07-07/2025-06-25
يصومون في شهر رمضان 1446هـ. | شهر رمضان 1446هـ; DATE; 2025-03-01/2025-03-29
# relative words, weekdays
وصل اليوم إلى بيروت. | اليوم; DATE; 2025-08-16
وصل أمس إلى بيروت. | أمس; DATE; 2025-08-15
وصل بالأمس إلى بيروت. | الأمس; DATE; 2025-08-15
وصل أمس الأول إلى بيروت. | أمس الأول; DATE; 2025-08-14
وصل أول أمس إلى بيروت. | أول أمس; DATE; 2025-08-14
وصل أول من أمس (الخميس). | أول من أمس (الخميس); DATE; 2025-08-14
يصل غدا إلى بيروت. | غدا; DATE; 2025-08-17
يصل يوم غد الأحد. | يوم غد الأحد; DATE; 2025-08-17
يصل بعد غد. | بعد غد; DATE; 2025-08-18
وصل الليلة الماضية. | الليلة الماضية; TIME; 2025-08-15TNI
وصل الليلة قبل الماضية. | الليلة قبل الماضية; TIME; 2025-08-14TNI
وصل مساء اليوم. | مساء اليوم; TIME; 2025-08-16TEV
وصل فجر اليوم. | فجر اليوم; TIME; 2025-08-16TMO
وصل صباح أمس الجمعة. | صباح أمس الجمعة; TIME; 2025-08-15TMO
وصل بعد ظهر اليوم. | بعد ظهر اليوم; TIME; 2025-08-16TAF
اندلعت ليل الخميس الجمعة. | ليل الخميس الجمعة; TIME; 2025-08-14TNI
التقاه الخميس الماضي. | الخميس الماضي; DATE; 2025-08-14
التقاه السبت الماضي. | السبت الماضي; DATE; 2025-08-09
يلتقيه الجمعة المقبلة. | الجمعة المقبلة; DATE; 2025-08-22
التقاه يوم الأربعاء. | يوم الأربعاء; DATE; 2025-08-13
أعلن أمس الثلاثاء. | أمس الثلاثاء; DATE; 2025-08-12~2025-08-19
استمر ذلك حتى اليوم الجمعة. | اليوم الجمعة; DATE; 2025-08-15
سيُعلن القرار الأحد. | الأحد; DATE; 2025-08-17
من المقرر أن يعقد الاجتماع يوم الأربعاء. | يوم الأربعاء; DATE; 2025-08-20
أعلن الوزير الأحد أنه سيزور القاهرة. | الأحد; DATE; 2025-08-10
وصل الأسبوع الماضي. | الأسبوع الماضي; DATE; 2025-W32
يصل الشهر المقبل. | الشهر المقبل; DATE; 2025-09
فاز العام الماضي. | العام الماضي; DATE; 2024
فاز هذا العام. | هذا العام; DATE; 2025
فاز هذه السنة. | هذه السنة; DATE; 2025
تأجلت للعام المقبل. | للعام المقبل; DATE; 2026
حتى العام المقبل 2026 | العام المقبل 2026; DATE; 2026
ينتهي في نهاية الأسبوع المقبل. | نهاية الأسبوع المقبل; DATE; 2025-W34-WE
الأمر متروك له الآن. | الآن; DATE; PRESENT_REF
يقيم حاليا في لندن. | حاليا; DATE; PRESENT_REF
في الوقت الراهن لا جديد. | الوقت الراهن; DATE; PRESENT_REF
ارتفعت مؤخراً. | مؤخراً; DATE; PAST_REF
ارتفعت في الآونة الأخيرة. | الآونة الأخيرة; DATE; PAST_REF
في السنوات الأخيرة تغير الوضع. | السنوات الأخيرة; DATE; PAST_REF
# quantities
زار بكين قبل يومين. | يومين; DURATION; P2D
زار بكين قبل ثلاثة أيام. | ثلاثة أيام; DURATION; P3D
غادر قبل 6 ساعة. | 6 ساعة; DURATION; PT6H
يقاتلون منذ ثلاث سنوات. | ثلاث سنوات; DURATION; P3Y
لم يحدث منذ 80 عاماً. | 80 عاماً; DURATION; P80Y
يسيطر منذ عام على المدينة. | عام; DURATION; P1Y
يسيطر منذ أشهر على المدينة. | أشهر; DURATION; PXM
بعد أكثر من ساعتين ونصف من المباحثات. | أكثر من ساعتين ونصف; DURATION; PT2H30M; MORE_THAN
استمر اللقاء ساعتين و40 دقيقة. | ساعتين و40 دقيقة; DURATION; PT2H40M
استمر نحو ثلاث ساعات. | نحو ثلاث ساعات; DURATION; PT3H; APPROX
غابت لأكثر من أربع سنوات. | أكثر من أربع سنوات; DURATION; P4Y; MORE_THAN
عمره 1370 عاما على الأقل. | 1370 عاما على الأقل; DURATION; P1370Y; EQUAL_OR_MORE
سجن ما لا يقل عن خمسة أعوام. | ما لا يقل عن خمسة أعوام; DURATION; P5Y; EQUAL_OR_MORE
عمره عام ونصف العام. | عام ونصف العام; DURATION; P1Y6M
بعد سنة ونصف من الحرب | سنة ونصف; DURATION; P1Y6M
انتظر نصف ساعة. | نصف ساعة; DURATION; PT30M
انتظر ثلاثة أرباع الساعة. | ثلاثة أرباع الساعة; DURATION; PT45M
حكم ربع قرن. | ربع قرن; DURATION; P25Y
حكم عقدا من الزمن. | عقدا من الزمن; DURATION; P1DE
حكم خلال عقدين. | عقدين; DURATION; P2DE
مرت مئة يوم على الحرب. | مئة يوم; DURATION; P100D
سجن خمسة وعشرين عاما. | خمسة وعشرين عاما; DURATION; P25Y
سجن إحدى عشرة سنة. | إحدى عشرة سنة; DURATION; P11Y
سجن اثني عشر عاما. | اثني عشر عاما; DURATION; P12Y
غاب بضعة أيام. | بضعة أيام; DURATION; PXD
غاب عدة أعوام. | عدة أعوام; DURATION; PXY
غاب سنوات قليلة. | سنوات قليلة; DURATION; PXY
غاب منذ فترة طويلة. | فترة طويلة; DURATION; PX
لم يغب ولو ليوم واحد. | يوم واحد; DURATION; P1D
خلال السنوات الثلاث الماضية | السنوات الثلاث الماضية; DURATION; P3Y
خلال الـ24 ساعة الماضية | الـ24 ساعة الماضية; DURATION; PT24H
خلال الأعوام الـ8 أو الـ10 القادمة | الأعوام الـ8 أو الـ10 القادمة; DURATION; P8Y/P10Y
خلال العامين المقبلين | العامين المقبلين; DURATION; P2Y
# ranges
قد تستغرق من 6 إلى 7 ساعات على الأقل. | من 6 إلى 7 ساعات على الأقل; DURATION; PT6H/PT7H; EQUAL_OR_MORE
سجن بين 3 و5 سنوات. | بين 3 و5 سنوات; DURATION; P3Y/P5Y
يستغرق ثلاثة إلى أربعة أشهر. | ثلاثة إلى أربعة أشهر; DURATION; P3M/P4M
يستغرق يوما أو يومين بعد ذلك. | يوما أو يومين; DURATION; P1D/P2D~
عاش بين عامي 568 و645. | بين عامي 568 و645; DATE; 0568/0645
فاز عامي 2014 و2022. | عامي 2014 و2022; DATE; 2014/2022
رئيس البلاد (2014-2022) | 2014-2022; DATE; 2014/2022
يعقد في 15 و16 أغسطس 2025. | 15 و16 أغسطس 2025; DATE; 2025-08-15/2025-08-16
يعقد من 10 إلى 15 أغسطس 2025. | من 10 إلى 15 أغسطس 2025; DATE; 2025-08-10/2025-08-15
يعقد بين 22 ديسمبر 2025 والرابع من يناير 2026. | بين 22 ديسمبر 2025 والرابع من يناير 2026; DATE; 2025-12-22/2026-01-04
حكم من عام 2010 إلى عام 2014. | من عام 2010 إلى عام 2014; DATE; 2010/2014
# sets
نستيقظ كل يوم على خبر. | كل يوم; SET; P1D
تجرى كل أربع سنوات. | كل أربع سنوات; SET; P4Y
ينتج يوميا مليون برميل. | يوميا; SET; P1D
تعبره سنوياً آلاف السفن. | سنوياً; SET; P1Y
يتدرب مرتين في الأسبوع. | مرتين في الأسبوع; SET; P1W
يصلون كل يوم جمعة. | كل يوم جمعة; SET; XXXX-WXX-5
# clock times
بدأت الساعة 11:30. | الساعة 11:30; TIME; 2025-08-16T11:30
بدأت عند الساعة الثامنة والنصف مساء. | الساعة الثامنة والنصف مساء; TIME; 2025-08-16T20:30
بدأت في الثامنة مساء أمس. | الثامنة مساء أمس; TIME; 2025-08-15T20:00
بدأت الساعة 14:27 بتوقيت غرينتش. | الساعة 14:27 بتوقيت غرينتش; TIME; 2025-08-16T14:27
بدأت في تمام الساعة العاشرة إلا ربعا صباحا. | الساعة العاشرة إلا ربعا صباحا; TIME; 2025-08-16T09:45
بدأت يوم الجمعة 15 أغسطس الساعة 11:30. | يوم الجمعة 15 أغسطس الساعة 11:30; TIME; 2025-08-15T11:30
بدأت مساء الخميس الماضي في الساعة 8:30. | مساء الخميس الماضي; TIME; 2025-08-14TEV | الساعة 8:30; TIME; 2025-08-14T20:30
نشر يوم الجمعة 15 أغسطس 2025 09:22 مساءً | يوم الجمعة 15 أغسطس 2025 09:22 مساءً; TIME; 2025-08-15T21:22
انتهت عند منتصف الليل. | منتصف الليل; TIME; 2025-08-16TNI; MID
ننتظر في هذا المساء خبرا. | هذا المساء; TIME; 2025-08-16TEV
# further frames
اجتمعا يومي الأربعاء والخميس الماضيين. | يومي الأربعاء والخميس الماضيين; DATE; 2025-08-13/2025-08-14
يستمر من الأحد إلى الخميس المقبل. | من الأحد إلى الخميس المقبل; DATE; 2025-08-17/2025-08-21
استمرت من أيلول (سبتمبر) إلى كانون الثاني (يناير) الماضيين. | من أيلول (سبتمبر) إلى كانون الثاني (يناير) الماضيين; DATE; 2024-09/2025-01
كتب بين عام 568 و645 ميلاديا. | بين عام 568 و645 ميلاديا; DATE; 0568/0645
أحرز اللقب في موسم 2014/2015. | 2014/2015; DATE; 2014/2015
بدأ العام الدراسي 2014-2015 هادئا. | العام الدراسي 2014-2015; DATE; 2014/2015
استغرق ساعة وخمس وأربعين دقيقة. | ساعة وخمس وأربعين دقيقة; DURATION; PT1H45M
انتظر ما بين شهر وشهرين. | بين شهر وشهرين; DURATION; P1M/P2M
تغلق أيام الآحاد. | أيام الآحاد; SET; XXXX-WXX-7
يسري اعتبارا من غد. | غد; DATE; 2025-08-17
في الأسبوع الأول من سبتمبر | الأسبوع الأول من سبتمبر; DATE; 2025-09; START
بعد ذلك العام بدأت الأزمة. | ذلك العام; DATE; None
# traps with a date beside them
في النيابة العامة الآن | الآن; DATE; PRESENT_REF
حذر الأمين العام في 2022 من ذلك. | 2022; DATE; 2022
قتل 2022 شخصا في عام 2021. | عام 2021; DATE; 2021
# the day at hand, what the text gave before, the seasons
استمر القصف حتى الفجر. | الفجر; TIME; 2025-08-16TMO
وصلوا ليل الخميس وبقوا حتى الفجر. | ليل الخميس; TIME; 2025-08-14TNI | الفجر; TIME; 2025-08-15TMO
توافد الناخبون منذ الصباح الباكر. | الصباح الباكر; TIME; 2025-08-16TMO
انفجر اللغم عند منتصف النهار. | منتصف النهار; TIME; 2025-08-16T12:00
وقع الزلزال قرابة منتصف ليل الخميس. | قرابة منتصف ليل الخميس; TIME; 2025-08-14TNI; APPROX
وصل حوالي الساعة الثامنة مساء. | حوالي الساعة الثامنة مساء; TIME; 2025-08-16T20:00; APPROX
وصل في 5 كانون الثاني 2021، وفي مساء اليوم نفسه غادر. | 5 كانون الثاني 2021; DATE; 2021-01-05 | مساء اليوم نفسه; TIME; 2021-01-05TEV
استقال يوم 3 مارس 2014، وعاد في الشهر التالي. | يوم 3 مارس 2014; DATE; 2014-03-03 | الشهر التالي; DATE; 2014-04
حكم في 2006، وفي آب من العام نفسه رحل. | 2006; DATE; 2006 | آب من العام نفسه; DATE; 2006-08
وقع أمس، وكان الوفد قد زارها في العام نفسه. | أمس; DATE; 2025-08-15 | العام نفسه; DATE; None
تستمر من 3 سبتمبر إلى غاية 15 منه. | من 3 سبتمبر إلى غاية 15 منه; DATE; 2025-09-03/2025-09-15
تنطلق يوم 3 سبتمبر وتختتم يوم 15 منه. | يوم 3 سبتمبر; DATE; 2025-09-03 | يوم 15 منه; DATE; 2025-09-15
تبدأ السبت القادم وتستمر حتى 24 من الشهر ذاته. | السبت القادم; DATE; 2025-08-23 | 24 من الشهر ذاته; DATE; 2025-08-24
لم يلتقيا منذ ذلك الحين. | ذلك الحين; DATE; PAST_REF
ستعود في 24 يونيو 2026، وحتى ذلك الحين تبقى هنا. | 24 يونيو 2026; DATE; 2026-06-24 | ذلك الحين; DATE; 2026-06-24
ستعود إلى بيتها قبل الشتاء. | الشتاء; DATE; 2025-WI
تمتد الجولات حتى الخريف. | الخريف; DATE; 2025-FA
اجتمعوا في الربيع الماضي. | الربيع الماضي; DATE; 2025-SP
تعقد الجولة يوم 24 أغسطس في لوثارا. | يوم 24 أغسطس; DATE; 2025-08-24
أعلن الطرفان عن جولة يوم 24 أغسطس. | يوم 24 أغسطس; DATE; 2025-08-24
تعطل الدوام من مساء الأربعاء حتى صباح الأحد. | مساء الأربعاء; TIME; 2025-08-13TEV | صباح الأحد; TIME; 2025-08-17TMO
عرضت المسودة ليلة الخميس ثم سحبت صباح الجمعة. | ليلة الخميس; TIME; 2025-08-14TNI | صباح الجمعة; TIME; 2025-08-15TMO
عرضت المسودة ليلة الخميس. | ليلة الخميس; TIME; 2025-08-13TNI
# one more, all of it, alone
طالت الحرب عاما آخر. | عاما آخر; DURATION; P1Y
مددت أسبوعين إضافيين. | أسبوعين إضافيين; DURATION; P2W
دفعوا ثمن الأسبوع كله. | الأسبوع كله; DURATION; P1W
المسافة ساعة طيران واحدة. | ساعة طيران واحدة; DURATION; PT1H
استغرقت منا أعواما. | أعواما; DURATION; PXY
ألغيت قبل موعدها بساعات. | ساعات; DURATION; PTXH
قتلوا خلال الأسابيع الأولى من الغزو. | الأسابيع الأولى; DURATION; PXW
نما الاقتصاد في الأشهر التسعة الأولى من 2024. | الأشهر التسعة الأولى; DURATION; P9M | 2024; DATE; 2024
تحتاج إلى ما بين 18 و24 شهرا. | بين 18 و24 شهرا; DURATION; P18M/P24M
تستضيف المدينة كل صيف مهرجانا. | كل صيف; SET; XXXX-SU
لم تتوقف إلا في ليلتي رأس السنة. | ليلتي رأس السنة; SET; XXXX-12-31TNI
# one expression of several parts
يبدأ صباح غدٍ (الأحد) تبادل الأسرى. | صباح غدٍ (الأحد); TIME; 2025-08-17TMO
التقيا اليوم (السبت) ٢٢ صفر ١٤٤٧هـ الموافق ١٦ أغسطس ٢٠٢٥م. | اليوم (السبت) ٢٢ صفر ١٤٤٧هـ; DATE; 2025-08-16 | ١٦ أغسطس ٢٠٢٥م; DATE; 2025-08-16
نشر: الجمعة 15 أغسطس 2025 - 09:40 م | الجمعة 15 أغسطس 2025 - 09:40 م; TIME; 2025-08-15T21:40
ولد سنة 1320هـ - 1902م. | سنة 1320هـ - 1902م; DATE; 1902
عاش نحو 570 - 632 ميلاديا. | نحو 570 - 632 ميلاديا; DATE; 0570/0632; APPROX
كتب تعود إلى ما قبل 1850، ابتداء من 1471، وغيرها. | 1850; DATE; 1850 | 1471; DATE; 1471
# the Maghreb
عبروا زوال اليوم السبت 16 أغسطس. | زوال اليوم السبت 16 أغسطس; TIME; 2025-08-16TMI
وقع في حدود الساعة الثالثة والنصف بعد الزوال. | حدود الساعة الثالثة والنصف بعد الزوال; TIME; 2025-08-16T15:30; APPROX
تسلم قبل متم شتنبر المقبل. | متم شتنبر المقبل; DATE; 2025-09; END
تنطلق يوم فاتح شتنبر المقبل. | يوم فاتح شتنبر المقبل; DATE; 2025-09-01
أوقف صبيحة أمس الجمعة. | صبيحة أمس الجمعة; TIME; 2025-08-15TMO
ينعقد يوم 23 الجاري. | يوم 23 الجاري; DATE; 2025-08-23
# agencies
ارتفع الخام بحلول الساعة 0643 بتوقيت جرينتش. | الساعة 0643 بتوقيت جرينتش; TIME; 2025-08-16T06:43
بلغ الهدف في كأس الأمم الأفريقية 2019. | 2019; DATE; 2019
# dates that are names
بعد ثورة 25 يناير 2011 تغير كل شيء. | 25 يناير 2011; DATE; 2011-01-25
دامت حرب تموز 2006 شهرا واحدا. | تموز 2006; DATE; 2006-07 | شهرا واحدا; DURATION; P1M
"""

NOTHING = """
قال الأمين العام للأمم المتحدة إن الوضع خطير.
تحسن الوضع بشكل عام.
استقالت تيريزا ماي من منصبها.
التقى رجب طيب أردوغان نظيره.
زار رمضان قديروف موسكو.
نفى أحد المسؤولين الخبر.
انتهت الحرب العالمية الثانية.
مارس ضغوطا على الحكومة.
آب المسافر إلى أهله.
باعت نيسان 2000 سيارة.
قرر عقد اجتماع طارئ.
كانت المعلومات دقيقة.
عاد مرة ثانية إلى بلاده.
بدأ الربيع العربي في تونس.
تقع خميس مشيط في الجنوب.
احتفلوا باليوم العالمي للمرأة.
سيطرت على حوالي خمس الأراضي.
قتل 2022 شخصا.
اشترى 2000 سيارة.
سنلتقي قريبا.
المرة المقبلة في موسكو.
هذا هو المستقبل.
صفر مقابل هدفين.
فتح باب الحوار.
أنا والي هذه المدينة.
دون أي تأخير.
الأمين العام السابق للحزب.
حصل على المركز الأول.
القرار رقم 2254 لمجلس الأمن.
الجزيرة 360 منصة جديدة.
بلغ السعر 60.60 دولار.
وقعت الشركة ثلاثة عقود جديدة.
وقف وراء القضبان.
بحثا القضايا ذات الاهتمام المشترك.
أعلن ناصر عن الفاتح.
رأي العام والخاص.
كان ذلك في الأحد الدامي.
تقع مدينة 6 أكتوبر قرب القاهرة.
ينتج النفط في مدينة السادس من أكتوبر.
قالت صحيفة «اليوم» في افتتاحيتها.
لم تحسم المباراة الثانية مساء في الملعب.
يوما بعد يوم يكبر الخطر.
طفلة في الثامنة من عمرها.
قبل عقد الاجتماع الوزاري.
بين ليلة وضحاها تغير كل شيء.
ما زالوا يتحدثون عن اليوم الذي أغلقت فيه المدارس.
غزت واشنطن أفغانستان بعد هجمات 11 سبتمبر.
منذ ثورتي 25 يناير و30 يونيو والبلاد تنتظر.
خاض جده حرب أكتوبر.
بعد أحداث 7 أكتوبر تغير المشهد.
ثورات قبل الربيع العربي.
أصيب في منتصف الظهر.
بين الحين والآخر يعود.
"""


def rows(table):
    for line in table.strip().splitlines():
        if line and not line.startswith("#"):
            sentence, *expected = (part.strip() for part in line.split(" | "))
            yield sentence, [tuple(field.strip() for field in e.split(";")) for e in expected]


def found(sentence, published=SATURDAY):
    return timexes.extract(sentence, None, published)


@pytest.mark.parametrize("sentence, expected", rows(FOUND), ids=lambda v: v if isinstance(v, str) else "")
def test_found(sentence, expected):
    got = [(t["text"], t["type"], t["value"], t["mod"]) for t in found(sentence)]
    want = []
    for text, kind, value, *mod in expected:
        value = [None if v == "None" else v for v in value.split("~")]  # several values are right where a sentence contradicts itself
        here = next((g[2] for g in got if g[0] == text), None)
        want.append((text, kind, here if here in value else value[0], mod[0] if mod else None))
    assert got == want


@pytest.mark.parametrize("sentence", NOTHING.strip().splitlines())
def test_nothing(sentence):
    assert [t["text"] for t in found(sentence)] == []


MONTHS = [row for row in lexicons.rows("months") if row["calendar"] == "gregorian"]


@pytest.mark.parametrize("row", MONTHS, ids=lambda row: row["form"])
def test_every_month_of_every_region(row):
    """The frame «في 15 X 2019» and, but for the Libyan names, «في شهر X 2019»."""
    [t] = found(f"في 15 {row['form']} 2019 بدأ العمل.")
    assert (t["text"], t["value"]) == (f"15 {row['form']} 2019", f"2019-{int(row['month']):02d}-15")
    if row["strength"] != "libyan":
        [t] = found(f"في شهر {row['form']} 2019 بدأ العمل.")
        assert (t["text"], t["value"]) == (f"شهر {row['form']} 2019", f"2019-{int(row['month']):02d}")


FORMS = [  # frame, what is marked, value; {m} is the name of the month, {n} its number
    ("في 15 {m} 2019 بدأ العمل.", "15 {m} 2019", "2019-{n}-15"),
    ("في ١٥ {m} ٢٠١٩ بدأ العمل.", "١٥ {m} ٢٠١٩", "2019-{n}-15"),
    ("في الخامس عشر من {m} 2019 بدأ العمل.", "الخامس عشر من {m} 2019", "2019-{n}-15"),
    ("يوم الاثنين 15 {m} 2019 بدأ العمل.", "يوم الاثنين 15 {m} 2019", "2019-{n}-15"),
    ("منذ شهر {m} 2019 بدأ العمل.", "شهر {m} 2019", "2019-{n}"),
    ("أواخر {m} 2019 بدأ العمل.", "أواخر {m} 2019", "2019-{n}"),
    ("بين 3 و9 {m} 2019 بدأ العمل.", "بين 3 و9 {m} 2019", "2019-{n}-03/2019-{n}-09"),
    ("مساء 15 {m} 2019 بدأ العمل.", "مساء 15 {m} 2019", "2019-{n}-15TEV"),
]


@pytest.mark.parametrize("row", MONTHS, ids=lambda row: row["form"])
def test_every_month_in_every_form(row):
    """Month × region × form. The Libyan names of 1986-2011 are words of every day and count only between a day and a year."""
    for frame, text, value in FORMS:
        if row["strength"] == "libyan" and not text.startswith(("15", "١٥", "الخامس", "يوم")):
            continue
        got = [(t["text"], t["value"]) for t in found(frame.format(m=row["form"]))]
        assert got == [(text.format(m=row["form"]), value.format(n=f"{int(row['month']):02d}"))], frame


UNITS = [("ثانية", "ثانيتين", "ثوان", "PT{}S"), ("دقيقة", "دقيقتين", "دقائق", "PT{}M"), ("ساعة", "ساعتين", "ساعات", "PT{}H"), ("يوما", "يومين", "أيام", "P{}D"), ("ليلة", "ليلتين", "ليال", "P{}D"), ("أسبوعا", "أسبوعين", "أسابيع", "P{}W"),
         ("شهرا", "شهرين", "أشهر", "P{}M"), ("سنة", "سنتين", "سنوات", "P{}Y"), ("عاما", "عامين", "أعوام", "P{}Y"), ("قرنا", "قرنين", "قرون", "P{}CE")]
NUMBERS = [(3, ("3", "٣", "ثلاث", "ثلاثة")), (8, ("8", "ثماني", "ثمانية")), (10, ("10", "عشر", "عشرة"))]
MODIFIERS = {"نحو": "APPROX", "حوالي": "APPROX", "قرابة": "APPROX", "زهاء": "APPROX", "ما يقارب": "APPROX", "أكثر من": "MORE_THAN", "ما يزيد على": "MORE_THAN", "ما يربو على": "MORE_THAN", "أزيد من": "MORE_THAN",
             "أقل من": "LESS_THAN", "ما لا يقل عن": "EQUAL_OR_MORE", "ما لا يتجاوز": "EQUAL_OR_LESS"}


@pytest.mark.parametrize("singular, dual, plural, value", UNITS)
def test_every_unit_in_every_number(singular, dual, plural, value):
    assert [(t["text"], t["value"]) for t in found(f"استغرق العمل أكثر من {dual}.")] == [(f"أكثر من {dual}", value.format(2))]
    for size, words in NUMBERS:
        for word in words:
            assert [(t["text"], t["value"]) for t in found(f"استغرق العمل {word} {plural} متتالية.")] == [(f"{word} {plural} متتالية", value.format(size))], word
    for number in ("11", "15", "خمس عشرة", "خمسة عشر"):
        [t] = found(f"استغرق العمل {number} {singular}.")
        assert t["value"] == value.format(11 if number == "11" else 15)


@pytest.mark.parametrize("words, mod", MODIFIERS.items())
def test_every_modifier(words, mod):
    for quantity, value in (("ثلاث ساعات", "PT3H"), ("ساعتين ونصف", "PT2H30M"), ("6 أشهر", "P6M"), ("عامين", "P2Y")):
        [t] = found(f"استمر {words} {quantity}.")
        assert (t["text"], t["value"], t["mod"]) == (f"{words} {quantity}", value, mod)
        lower, upper = t["lower"], t["upper"]
        assert (lower is None) == (mod in ("LESS_THAN", "EQUAL_OR_LESS")) and (upper is None) == (mod in ("MORE_THAN", "EQUAL_OR_MORE"))


WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@pytest.mark.parametrize("n, day", enumerate(WEEKDAYS, 1))
def test_every_weekday_by_tense(n, day):
    """The latest such day after a past verb, the next one after سـ, المقرر and المقبل; the day itself where the text says اليوم."""
    monday = date(2025, 8, 11)
    past, coming = monday + timedelta(n - 1 if n <= 6 else -1), monday + timedelta(n - 1 + (7 if n <= 6 else 0))
    assert [t["value"] for t in found(f"اجتمع المجلس {day}.")] == [str(past)]
    for frame in ("سيجتمع المجلس {}.", "من المقرر أن يجتمع المجلس {}.", "يجتمع المجلس {} المقبل."):
        assert [t["value"] for t in found(frame.format(day))][0] in (str(coming), str(coming if n != 6 else SATURDAY)), frame


def test_dual_names_must_name_one_month():
    by_month = {}
    for row in MONTHS:
        if row["strength"] == "strong" and "ثان" not in row["form"].split()[1:]:
            by_month.setdefault(int(row["month"]), []).append(row["form"])
    for month, names in by_month.items():
        for other in names[1:]:
            for joined in (f"{names[0]}/{other}", f"{other} / {names[0]}", f"{names[0]} ({other})", f"{other} {names[0]}"):
                [t] = found(f"في 3 {joined} 2019")
                assert (t["text"], t["value"]) == (f"3 {joined} 2019", f"2019-{month:02d}-03")
    assert [t["value"] for t in found("في يناير/شباط 2019")] == ["2025-01", "2019-02"]


def test_hijri_round_trip():
    months = {}
    for row in lexicons.rows("months"):
        if row["calendar"] == "hijri":
            months.setdefault(int(row["month"]), row["form"])
    for year in (1344, 1400, 1446, 1499):
        for month, name in months.items():
            [t] = found(f"في 29 {name} {year}هـ")
            assert t["calendar"] == "hijri" and t["anchor"] == "text"
            back = Gregorian.fromdate(date.fromisoformat(t["value"])).to_hijri()
            assert (back.year, back.month, back.day) == (year, month, 29)
            assert t["value"] == str(Hijri(year, month, 29).to_gregorian()) == t["lower"] == t["upper"]


@pytest.mark.parametrize(
    "sentence, lower, upper",
    [
        ("منذ عام 2019", "2019-01-01", "2019-12-31"),
        ("في فبراير 2024", "2024-02-01", "2024-02-29"),
        ("في مطلع عام 2022", "2022-01-01", "2022-07-02"),
        ("الأسبوع الماضي", "2025-08-04", "2025-08-10"),
        ("يعود إلى القرن السابع", "0600-01-01", "0699-12-31"),
        ("في السبعينات", "1970-01-01", "1979-12-31"),
        ("الربع الأول من 2025", "2025-01-01", "2025-03-31"),
        ("استمر ثلاث ساعات", "PT3H", "PT3H"),
        ("استمر أكثر من ثلاث ساعات", "PT3H", None),
        ("استمر أقل من ثلاث ساعات", None, "PT3H"),
        ("استمر نحو ثلاث ساعات", "PT2H30M", "PT3H30M"),
        ("استمر حوالي ساعتين ونصف الساعة", "PT2H15M", "PT2H45M"),
        ("غاب قرابة 20 يوما", "P15D", "P25D"),
        ("قبل نحو 22 شهرا", "P19M24D", "P24M6D"),
        ("كتب نحو عام 600 ميلادية", "0550-01-01", "0650-12-31"),
        ("وصل حوالي الساعة الثامنة مساء", "2025-08-16T19:30", "2025-08-16T20:30"),
        ("قرابة منتصف ليل الخميس", "2025-08-14T17:00", "2025-08-15T06:59"),
        ("غاب بضعة أيام", "P3D", None),
        ("غاب منذ فترة طويلة", None, None),
        ("تستغرق من 6 إلى 7 ساعات", "PT6H", "PT7H"),
        ("مساء اليوم", "2025-08-16T15:00", "2025-08-16T23:59"),
        ("الساعة 20:30", "2025-08-16T20:30", "2025-08-16T20:30"),
        ("بدأت الساعة الثامنة", "2025-08-16T08:00", "2025-08-16T20:00"),
        ("الآن", None, None),
        ("كل يوم", None, None),
    ],
)
def test_bounds(sentence, lower, upper):
    [t] = found(sentence)
    assert (t["lower"], t["upper"]) == (lower, upper)


def test_without_a_publication_date():
    got = {
        t["text"]: (t["value"], t["lower"], t["upper"], t["anchor"])
        for t in found("وصل أمس يوم الخميس في مايو، منذ عام 2019 وفي 15 أغسطس 2025، مساء اليوم، بعد ثلاث ساعات، الساعة 11:30", None)
    }
    assert got == {
        "أمس": (None, None, None, "none"),
        "يوم الخميس": (None, None, None, "none"),
        "مايو": (None, None, None, "none"),
        "عام 2019": ("2019", "2019-01-01", "2019-12-31", "text"),
        "15 أغسطس 2025": ("2025-08-15", "2025-08-15", "2025-08-15", "text"),
        "مساء اليوم": (None, None, None, "none"),
        "ثلاث ساعات": ("PT3H", "PT3H", "PT3H", "none"),
        "الساعة 11:30": (None, None, None, "none"),
    }


def test_anchor():
    assert [t["anchor"] for t in found("أمس، عام 2019، ثلاث سنوات، حاليا")] == ["published", "text", "none", "none"]


def test_nothing_in_furniture():
    source = "نشر في 15 أغسطس 2025\nوصل أمس إلى بيروت."
    segments = {"boilerplate": [{"start": 0, "end": 20, "text": source[:20], "why": "date"}]}
    assert [(t["id"], t["text"]) for t in timexes.extract(source, segments, SATURDAY)] == [("t1", "أمس")]


def test_proclitics_and_diacritics_and_presentation_forms():
    for source, text in (
        ("ولأكثر من أربعِ سنواتٍ.", "أكثر من أربعِ سنواتٍ"),
        ("لـعـدّة سنوات", "عـدّة سنوات"),
        ("وأمسِ", "أمسِ"),
        ("في ﻳﻮﻡ ﺍﻟﺠﻤﻌﺔ", "ﻳﻮﻡ ﺍﻟﺠﻤﻌﺔ"),
        ("في\u200f 15\u00a0أغسطس\u200e 2025", "15\u00a0أغسطس\u200e 2025"),
    ):
        assert [t["text"] for t in found(source)] == [text]


def test_a_later_month_takes_the_year_that_the_text_gave():
    assert [t["value"] for t in found("يجتمعون في ديسمبر المقبل. وتنتهي المهلة قبيل الاجتماع. قرار ديسمبر مهم.")][-1] == "2025-12"


@pytest.mark.parametrize(
    "source, expected",
    [
        ("القاهرة، 15 أغسطس 2025\nخبر من القاهرة عن اجتماع.", ("2025-08-15", "dateline")),
        ("عنوان\nنص الخبر.\nنشر في: 15/08/2025", ("2025-08-15", "dateline")),
        ("التقى الرئيسان يوم الجمعة 15 أغسطس/ آب 2025 في القاعدة. وانتهى اللقاء اليوم الجمعة.", ("2025-08-15", "text")),
        ("التقى الرئيسان يوم الجمعة 15 أغسطس/ آب. وانتهى اللقاء اليوم الجمعة، وهو الأول منذ عام 2022.", ("2025-08-15", "text")),
        ("قال الوزير اليوم السبت 16 أغسطس 2025 إن الوضع مستقر.", ("2025-08-16", "text")),
        ("القاهرة - 15 أغسطس 2025: قال الوزير إن الوضع مستقر وإن المحادثات مستمرة.", ("2025-08-15", "dateline")),
        ("بدأت الحرب في 24 فبراير 2022. وقال الوزير أمس إن الوضع مستقر.", (None, "none")),
        ("التقى الرئيسان يوم الجمعة 15 أغسطس. وانتهى اللقاء اليوم الجمعة.", (None, "none")),
        ("", (None, "none")),
    ],
)
def test_infer_published(source, expected):
    assert timexes.infer_published(source) == expected


def test_every_rule_can_be_read():
    """Patterns of classes that exist, with a function for every @ and !."""
    names = {row["rules"] for row in lexicons.rows("timex_rules")}
    classes = {row["class"].rstrip("s") for row in lexicons.rows("timex_words") + lexicons.rows("timex_context")} | {"article"}
    for row in lexicons.rows("timex_rules"):
        for item in row["pattern"].split():
            item = item.strip("!<?")
            for name in [] if item[0] == "=" else item.removeprefix("ال+").removeprefix("-").split(":")[0].split("|"):
                assert name[1:] in timex_lexicon.READS if name[0] == "@" else name.rstrip("123").rstrip("s") in classes, row
        assert row["gives"][0] != "!" or row["gives"][1:] in timex_lexicon.MAKES, row
    for row in lexicons.rows("timex_rules"):
        if row["rules"] in ("same", "period", "unit", "weekend", "definite", "vague", "every", "set"):
            assert found(f"في {row['example']}."), row
    assert names == {"after month", "the month", "same", "month or this", "period", "unit", "weekend", "late hours", "definite", "vague", "every", "set"}


LEXEMES = sorted({row["form"] for name in ("months", "timex_words", "timex_context") for row in lexicons.rows(name)})
PIECES = st.one_of(
    st.sampled_from(LEXEMES),
    st.sampled_from(
        [
            "و",
            "ال",
            "لل",
            "بال",
            "من",
            "إلى",
            "بين",
            "في",
            "(",
            ")",
            "/",
            "-",
            "–",
            "،",
            ":",
            ".",
            "هـ",
            "م",
            "%",
            "\u0651\u064e",
            "\u0640",
            "\u200f",
            "\u202e",
            "\u2066",
            "\ufeff",
        ]
    ),
    st.integers(0, 3000).map(str),
    st.integers(0, 10**12).map(str),
    st.text("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789./:-,٫٬०१", max_size=12),
    st.text("ﻻﻷﻳﻮﻡﺍﻟﺠﻤﻌﺔﷺ ", max_size=5),
    st.text(max_size=6),
    st.sampled_from([" ", "\n", "\r\n", "\r", "\t", "\u00a0", "\u2028", ""]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", ""]), st.sampled_from([None, SATURDAY, "0001-01-01", "9999-12-31"]))
def test_hostile_text(pieces, joint, published):
    source, last = joint.join(pieces), 0
    for n, t in enumerate(timexes.extract(source, None, published), 1):
        assert t["id"] == f"t{n}" and source[t["start"] : t["end"]] == t["text"] and t["text"].strip()
        assert last <= t["start"] < t["end"]
        assert t["type"] in ("DATE", "TIME", "DURATION", "SET") and t["calendar"] in ("gregorian", "hijri") and t["anchor"] in ("published", "text", "none")
        assert t["value"] is None or re.fullmatch(r"[0-9A-Z/:.TWX_-]+", t["value"])
        last = t["end"]
    timexes.infer_published(source)


@pytest.mark.parametrize("frame", ["الربع الأول من ", "الأسبوع الأول من ", "مساء ", "أمس الماضي ", "15 و", "من عام 2019 إلى ", "كل مرة ", "نهاية بداية ", "خمسة وعشرين ", "وقت سابق من "])
def test_a_frame_repeated_without_end(frame):
    """No look-ahead or recursion that grows with the text."""
    source = frame * 3000
    assert all(source[t["start"] : t["end"]] == t["text"] for t in found(source))
