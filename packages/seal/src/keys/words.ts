// The words of a fingerprint: 256 short plain Dutch nouns, one for each byte, so that twelve of them say 96 bits. No two differ by one letter,
// on paper or by ear, and none begins with another; the test says how that is measured. The order is part of the format: never change it.
export const fingerprintWords: readonly string[] = `
aardbei ananas anker appel arend atlas augurk auto avond bakker balkon banaan bank batterij berg beuk bever bezem biet bliksem bloemkool
boek boom bord boter brief brood brug camera cirkel citroen deken deur diamant dienblad dijk distel dokter dolfijn donder drempel
driehoek druif duin eekhoorn egel ekster eland emmer envelop esdoorn fabriek fiets fles fluit fontein forel garnaal geit giraf gitaar
glas glijbaan gordijn haai hagedis hamer handschoen hangmat haring harp haven heide helikopter herfst hert hond honing horloge ijzer
inkt kaas kalender kalf kameel kampvuur kangoeroe kano kasteel kelder kers ketel ketting kikker klaver klei klok knie knoop koekje
koffer komeet komkommer kompas konijn kopje krant kreeft kristal krokodil kroon kruiwagen kuiken kussen laars ladder lamp lelie lente
lepel liniaal magneet makreel mango marmer masker meeuw melk meloen merel middag mier mist molen mossel muis museum nacht nijlpaard noot
ochtend olifant olijf ooievaar orgel paling pannenkoek papegaai papier paprika paraplu parel peer perzik piano piloot plafond planeet
pompoen postzegel potlood prei pruim puzzel raam radijs radio raket regen ridder rivier robijn robot roos rotonde rugzak salamander
schaap schild schoen schommel school schrift schroef schuur servet slak slee sleutel sluis snoek soep specht spiegel spijker spin
sprinkhaan standbeeld ster stoel storm strand suiker taart tandarts tapijt telefoon theepot timmerman tomaat toren tractor trein trommel
trompet trui tulp varen veulen vierkant viool vlam vlieger vliegtuig vlinder voet vork vulkaan vuur wafel walvis waterval wekker wesp
wilg wind winkel winter woestijn wolf wortel zaag zadel zalm zebra zeehond zeil zilver zolder zomer zondag zonnebloem zout zwaan zwaard
zwaluw
`
  .trim()
  .split(/\s+/);
