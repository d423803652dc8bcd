import type { LaterPair } from './pair.ts';

/**
 * Written after the rule had learnt from all other pairs. It found 53 of the first 78 and then learnt from most of them;
 * of the last 20, from which it has not learnt, it found 18.
 */
export const laterSoftenings: readonly LaterPair[] = [
  {
    plain: 'The ministry must publish the register by 30 June 2027.',
    variant: 'The ministry must publish the register by 30 June 2028.',
  },
  {
    plain: 'Hospitals should report incidents within 48 hours.',
    variant: 'Hospitals should report incidents within 72 hours.',
  },
  {
    plain: 'Banks must hold at least 8% of their assets in reserve.',
    variant: 'Banks must hold up to 8% of their assets in reserve.',
  },
  {
    plain: 'Spend EUR 50 million on public compute.',
    variant: 'Spend EUR 15 million on public compute.',
  },
  {
    plain: 'Spend €2 billion on grid upgrades.',
    variant: 'Spend €2 million on grid upgrades.',
  },
  {
    plain: 'Invest $40m in rural broadband.',
    variant: 'Invest €40m in rural broadband.',
  },
  {
    plain: 'Municipalities should replace all lead pipes by 2030.',
    variant: 'Municipalities should replace lead pipes by 2030.',
    isMisjudged: true,
  },
  {
    plain: 'Regulators should require providers to log every request.',
    variant: 'Regulators should require providers to log requests.',
    isMisjudged: true,
  },
  {
    plain: 'Ministries must not buy closed formats.',
    variant: 'Ministries should not buy closed formats.',
  },
  {
    plain: 'Cut emissions by 40 percent from 2019 levels.',
    variant: 'Cut emissions by 40 percent from 2024 levels.',
  },
  {
    plain: 'Limit exposure to 5 micrograms per cubic metre.',
    variant: 'Limit exposure to 10 micrograms per cubic metre.',
  },
  {
    plain: 'Schools should give pupils at least 60 minutes of exercise a day.',
    variant: 'Schools should give pupils 60 minutes of exercise a week.',
  },
  {
    plain: 'The European Commission should fund the registry.',
    variant: 'Member states should fund the registry.',
  },
  {
    plain: 'The data protection authority should audit the system once a year.',
    variant: 'An independent body should audit the system once a year.',
  },
  {
    plain: 'Vendors must disclose training data before release.',
    variant: 'Vendors must disclose training data after release.',
  },
  {
    plain: 'No public body may buy software without source code.',
    variant: 'Public bodies may buy software without source code.',
  },
  {
    plain: 'Agencies should only procure audited models.',
    variant: 'Agencies should procure audited models.',
  },
  {
    plain: 'Publish the full results of each trial.',
    variant: 'Publish a summary of the results of each trial.',
  },
  {
    plain: 'Universities should double the number of training places.',
    variant: 'Universities should increase the number of training places.',
  },
  {
    plain: 'Governments should make the funding permanent.',
    variant: 'Governments should make the funding available.',
    isMisjudged: true,
  },
  {
    plain: 'Operators must delete personal data after 30 days.',
    variant: 'Operators must delete personal data after 90 days.',
  },
  {
    plain: 'Companies should give at least two engineers to each shared project.',
    variant: 'Companies should give engineers to each shared project.',
  },
  {
    plain: 'The agency shall appoint an independent auditor.',
    variant: 'The agency could appoint an independent auditor.',
  },
  {
    plain: 'Ministries should reject bids that do not include an exit plan.',
    variant: 'Ministries should reject bids that include an exit plan.',
  },
  {
    plain: 'Both chambers should approve the budget.',
    variant: 'One of the chambers should approve the budget.',
  },
  {
    plain: 'Raise the threshold from 10 to 15 members.',
    variant: 'Raise the threshold from 10 to 12 members.',
  },
  {
    plain: 'Public funders should require open licences for all software they pay for.',
    variant: 'Public funders should require open licences for some software they pay for.',
  },
  {
    plain: 'Publish the minutes immediately after each meeting.',
    variant: 'Publish the minutes in due course after each meeting.',
  },
  {
    plain: 'Banks should never share customer data with third parties.',
    variant: 'Banks should rarely share customer data with third parties.',
  },
  {
    plain: 'Reserve one in ten places for people from rural areas.',
    variant: 'Reserve one in twenty places for people from rural areas.',
  },
  {
    plain: 'Limit the temperature rise to 1.5 °C.',
    variant: 'Limit the temperature rise to 2 °C.',
  },
  {
    plain: 'Store 500 GB of logs for each service.',
    variant: 'Store 500 MB of logs for each service.',
  },
  {
    plain: 'Shops within 5 km of a school must not sell tobacco.',
    variant: 'Shops within 5 m of a school must not sell tobacco.',
  },
  {
    plain: 'Parliament should adopt the law in the first quarter of 2027.',
    variant: 'Parliament should adopt the law in the fourth quarter of 2027.',
  },
  {
    plain: 'Fine firms that miss the deadline.',
    variant: 'Warn firms that miss the deadline.',
    isMisjudged: true,
  },
  {
    plain: 'Ministers must answer in writing within ten working days.',
    variant: 'Ministers must answer within ten working days.',
    isMisjudged: true,
  },
  {
    plain: 'Regulators must fine operators up to 4% of annual turnover.',
    variant: 'Regulators must fine operators up to 2% of annual turnover.',
  },
  {
    plain: 'Set aside £120 million over five years for adult literacy.',
    variant: 'Set aside £120 million over ten years for adult literacy.',
  },
  {
    plain: 'Schools should have one counsellor for every 250 pupils.',
    variant: 'Schools should have one counsellor for every 500 pupils.',
  },
  {
    plain: 'Ministries should publish spending data every month.',
    variant: 'Ministries should publish spending data every quarter.',
  },
  {
    plain: 'Governments must stop subsidies for coal by the end of 2028.',
    variant: 'Governments must review subsidies for coal by the end of 2028.',
  },
  {
    plain: 'All public bodies should accept electronic invoices.',
    variant: 'Large public bodies should accept electronic invoices.',
  },
  {
    plain: 'Hospitals must not charge patients for copies of their records.',
    variant: 'Hospitals may charge patients for copies of their records.',
  },
  {
    plain: 'The ministry of finance should pay grants in advance.',
    variant: 'The ministry of finance should pay grants in arrears.',
  },
  {
    plain: 'Give every refugee child a school place within three months of arrival.',
    variant: 'Give refugee children a school place where capacity allows within three months of arrival.',
  },
  {
    plain: 'Water companies should cut leakage by 50% by 2035.',
    variant: 'Water companies should cut leakage by 15% by 2035.',
  },
  {
    plain: 'Cities should build at least 2,000 social homes a year.',
    variant: 'Cities should build as many as 2,000 social homes a year.',
  },
  {
    plain: 'Parliament should repeal the act.',
    variant: 'Parliament should amend the act.',
  },
  {
    plain: 'Employers must pay interns the minimum wage.',
    variant: 'Employers should consider paying interns the minimum wage.',
  },
  {
    plain: 'Airlines must refund passengers in full within seven days.',
    variant: 'Airlines must refund passengers in part within seven days.',
  },
  {
    plain: 'The agency should inspect each site without prior notice.',
    variant: 'The agency should inspect each site with prior notice.',
  },
  {
    plain: 'States should ratify the convention without reservations.',
    variant: 'States should ratify the convention.',
    isMisjudged: true,
  },
  {
    plain: 'Police should record all stops.',
    variant: 'Police should record most stops.',
  },
  {
    plain: 'Operators shall report leaks above 10 kg per hour.',
    variant: 'Operators shall report leaks above 100 kg per hour.',
  },
  {
    plain: 'Reduce class sizes to 20 pupils or fewer.',
    variant: 'Reduce class sizes to 25 pupils or fewer.',
  },
  {
    plain: 'Publish the evaluation no later than March 2028.',
    variant: 'Publish the evaluation no earlier than March 2028.',
  },
  {
    plain: 'Buy only from certified suppliers.',
    variant: 'Buy preferably from certified suppliers.',
  },
  {
    plain: 'Customs should destroy seized ivory.',
    variant: 'Customs should store seized ivory.',
    isMisjudged: true,
  },
  {
    plain: 'Universities must tell applicants the reasons for refusal.',
    variant: 'Universities must tell applicants the reasons for refusal upon request.',
  },
  {
    plain: 'Double the budget for inspections.',
    variant: 'Increase the budget for inspections by half.',
  },
  {
    plain: 'Neither ministries nor agencies should use facial recognition.',
    variant: 'Ministries should not use facial recognition.',
    isMisjudged: true,
  },
  {
    plain: 'Banks must freeze the account the same day.',
    variant: 'Banks must freeze the account the next day.',
    isMisjudged: true,
  },
  {
    plain: 'The Court of Auditors should audit the fund each year.',
    variant: 'An accounting firm should audit the fund each year.',
  },
  {
    plain: 'Retailers must take back packaging free of charge.',
    variant: 'Retailers must take back packaging at a fair charge.',
    isMisjudged: true,
  },
  {
    plain: 'Data must remain in the European Union.',
    variant: 'Data should remain in the European Union.',
  },
  {
    plain: 'Provide at least two independent reviewers for each study.',
    variant: 'Provide two reviewers for each study.',
    isMisjudged: true,
  },
  {
    plain: 'Les ministères doivent publier le registre avant le 30 juin 2027.',
    variant: 'Les ministères devraient publier le registre avant le 30 juin 2027.',
    language: 'fr',
  },
  {
    plain: 'Les banques doivent conserver au moins 8 % de fonds propres.',
    variant: 'Les banques doivent conserver jusqu’à 8 % de fonds propres.',
    language: 'fr',
  },
  {
    plain: 'Toutes les communes devraient accepter la facture électronique.',
    variant: 'Certaines communes devraient accepter la facture électronique.',
    language: 'fr',
  },
  {
    plain: 'Consacrer 50 millions d’euros au calcul public.',
    variant: 'Consacrer 15 millions d’euros au calcul public.',
    language: 'fr',
  },
  {
    plain: 'Consacrer 50 millions d’euros au calcul public.',
    variant: 'Consacrer 50 millions de dollars au calcul public.',
    language: 'fr',
  },
  {
    plain: 'Doubler le budget des inspections.',
    variant: 'Augmenter le budget des inspections.',
    language: 'fr',
  },
  {
    plain: 'Les entreprises ne doivent pas vendre ces données.',
    variant: 'Les entreprises peuvent vendre ces données.',
    language: 'fr',
  },
  {
    plain: 'L’agence doit publier les résultats avant la décision.',
    variant: 'L’agence doit publier les résultats après la décision.',
    language: 'fr',
  },
  {
    plain: 'Les hôpitaux doivent signaler les incidents sous 48 heures.',
    variant: 'Les hôpitaux doivent signaler les incidents dans les meilleurs délais.',
    language: 'fr',
  },
  {
    plain: 'Un élève sur dix doit recevoir une bourse.',
    variant: 'Un élève sur vingt doit recevoir une bourse.',
    language: 'fr',
  },
  {
    plain: 'Seuls les fournisseurs certifiés devraient être retenus.',
    variant: 'Les fournisseurs certifiés devraient être retenus de préférence.',
    language: 'fr',
  },
  {
    plain: 'L’État devrait interdire la publicité.',
    variant: 'L’État devrait limiter la publicité.',
    language: 'fr',
  },
  {
    plain: 'Utilities must connect new homes to the grid within 30 days.',
    variant: 'Utilities must connect new homes to the grid within 60 days.',
  },
  {
    plain: 'The health inspectorate should publish every inspection report.',
    variant: 'The health inspectorate should publish a selection of inspection reports.',
  },
  {
    plain: 'Ports must supply shore power to all ships by 2030.',
    variant: 'Ports should supply shore power to ships by 2030.',
  },
  {
    plain: 'Schools should never sell pupil data.',
    variant: 'Schools should avoid selling pupil data where possible.',
  },
  {
    plain: 'Set a minimum of three bids for each contract.',
    variant: 'Set a maximum of three bids for each contract.',
  },
  {
    plain: 'The treasury should pay 60% of the cost.',
    variant: 'The treasury should pay up to 60% of the cost.',
  },
  {
    plain: 'Trains should run every 15 minutes.',
    variant: 'Trains should run every 30 minutes.',
  },
  {
    plain: 'Museums should admit children for free.',
    variant: 'Museums should admit children for a fee.',
  },
  {
    plain: 'Archives should open files after 20 years.',
    variant: 'Archives should open files after 30 years.',
  },
  {
    plain: 'Ministries must consult unions before they close an office.',
    variant: 'Ministries must inform unions before they close an office.',
    isMisjudged: true,
  },
  {
    plain: 'Reduce the tax on repairs to 6%.',
    variant: 'Reduce the tax on repairs to 9%.',
  },
  {
    plain: 'Prohibit the export of plastic waste.',
    variant: 'Reduce the export of plastic waste.',
  },
  {
    plain: 'Landlords must return the deposit in full.',
    variant: 'Landlords must return part of the deposit.',
  },
  {
    plain: 'Doctors should ask for written consent.',
    variant: 'Doctors should ask for oral consent.',
  },
  {
    plain: 'Farmers must keep records for five years.',
    variant: 'Farmers should keep records for five years if practical.',
  },
  {
    plain: 'Developers must test models before release.',
    variant: 'Developers must test models.',
    isMisjudged: true,
  },
  {
    plain: 'Fund 200 doctoral places a year.',
    variant: 'Fund 200 doctoral places.',
  },
  {
    plain: 'Governments should protect whistleblowers by law.',
    variant: 'Governments should encourage respect for whistleblowers.',
  },
  {
    plain: 'Insurers shall not ask for genetic data.',
    variant: 'Insurers shall ask for genetic data only with consent.',
  },
  {
    plain: 'Agencies should translate forms into the five most spoken languages.',
    variant: 'Agencies should translate forms into the most spoken languages.',
  },
];
