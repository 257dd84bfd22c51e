/** Where anybody may have a mailbox: two people there have nothing in common. */
export const publicMailDomains: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com
  outlook.com hotmail.com live.com msn.com passport.com outlook.es outlook.fr outlook.de outlook.it outlook.jp outlook.pt outlook.com.br
  outlook.com.ar outlook.in outlook.kr outlook.ie outlook.at outlook.be outlook.cl outlook.dk outlook.ph outlook.sa outlook.sg outlook.co.id
  outlook.co.th hotmail.co.uk hotmail.co.jp hotmail.co.th hotmail.com.ar hotmail.com.br hotmail.com.mx hotmail.com.tr hotmail.de hotmail.es
  hotmail.fr hotmail.it hotmail.nl hotmail.be hotmail.se hotmail.no hotmail.dk hotmail.gr hotmail.ca live.ca live.co.uk live.com.ar live.com.au
  live.com.mx live.com.pt live.de live.dk live.fr live.ie live.in live.it live.jp live.nl live.no live.se live.cl
  yahoo.com ymail.com rocketmail.com yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za
  yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk yahoo.com.mx yahoo.com.my yahoo.com.pe yahoo.com.ph
  yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ve yahoo.com.vn yahoo.cl yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr yahoo.ie yahoo.in
  yahoo.it yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se
  icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aim.com netscape.net
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me fastmail.com fastmail.fm hey.com
  hushmail.com mailfence.com posteo.de posteo.net mailbox.org startmail.com runbox.com zoho.com zohomail.com zohomail.eu zohomail.in disroot.org riseup.net
  mail.com email.com usa.com europe.com asia.com consultant.com engineer.com post.com myself.com writeme.com dr.com iname.com
  gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr gmx.es gmx.us gmx.co.uk web.de freenet.de t-online.de arcor.de online.de 1und1.de kabelmail.de
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru lenta.ru ukr.net i.ua meta.ua bigmir.net tut.by
  qq.com foxmail.com 163.com 126.com 139.com 189.cn 188.com yeah.net vip.163.com vip.qq.com sina.com sina.cn sohu.com tom.com aliyun.com 21cn.com
  naver.com hanmail.net daum.net kakao.com nate.com korea.com hanmir.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp infoseek.jp
  rediffmail.com indiatimes.com sify.com in.com hotmail.co.in
  pchome.com.tw hinet.net seed.net.tw netvigator.com singnet.com.sg pacific.net.sg streamyx.com tm.net.my
  wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu tlen.pl gazeta.pl poczta.onet.pl poczta.fm vp.pl
  seznam.cz email.cz post.cz centrum.cz volny.cz atlas.cz azet.sk centrum.sk zoznam.sk pobox.sk freemail.hu citromail.hu indamail.hu
  abv.bg mail.bg dir.bg inbox.lv inbox.lt one.lv mail.ee hot.ee walla.com walla.co.il 012.net.il netvision.net.il bezeqint.net
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr alice.it libero.it virgilio.it tiscali.it tin.it tim.it
  fastwebnet.it inwind.it iol.it poste.it email.it terra.es telefonica.net ono.com sapo.pt netcabo.pt clix.pt iol.pt mail.pt
  skynet.be telenet.be proximus.be ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl hetnet.nl casema.nl bluewin.ch sunrise.ch hispeed.ch
  chello.at aon.at telia.com comhem.se spray.se passagen.se bredband.net online.no broadpark.no mail.dk jubii.dk suomi24.fi kolumbus.fi
  btinternet.com btopenworld.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com talktalk.net tiscali.co.uk eircom.net
  comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net cox.net charter.net spectrum.net rr.com
  roadrunner.com twc.com optonline.net optimum.net earthlink.net mindspring.com juno.com netzero.net netzero.com frontier.com frontiernet.net
  windstream.net centurylink.net centurytel.net embarqmail.com q.com cableone.net suddenlink.net mediacombb.net wowway.com rcn.com peoplepc.com
  tds.net hughes.net excite.com lycos.com rogers.com bell.net bell.ca sympatico.ca shaw.ca telus.net videotron.ca cogeco.ca eastlink.ca
  prodigy.net.mx infinitummail.com terra.com terra.com.br terra.com.mx uol.com.br bol.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br
  oi.com.br fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar vtr.net une.net.co etb.net.co cantv.net nauta.cu
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net dodo.com.au xtra.co.nz slingshot.co.nz
  mweb.co.za telkomsa.net vodamail.co.za webmail.co.za maktoob.com emirates.net.ae gawab.com
  duck.com privaterelay.appleid.com relay.firefox.com mozmail.com simplelogin.com anonaddy.com mailinator.com guerrillamail.com
  guerrillamail.info sharklasers.com 10minutemail.com temp-mail.org yopmail.com trashmail.com dispostable.com getnada.com maildrop.cc
  `
    .trim()
    .split(/\s+/),
);
