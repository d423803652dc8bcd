import type { LaterPair } from './pair.ts';

/**
 * Written after the rule had learnt from all other pairs. It passed 65 of the first 77 and then learnt from most of them;
 * of the last 20 it passed 18, and has learnt from one of the others.
 */
export const laterRewordings: readonly LaterPair[] = [
  {
    plain: 'The ministry must publish the register by 30 June 2027.',
    variant: 'By the end of June 2027 the ministry must publish its register.',
  },
  {
    plain: 'Hospitals should report incidents within 48 hours.',
    variant: 'Hospitals should report incidents within two days.',
  },
  {
    plain: 'Banks must hold at least 8% of their assets in reserve.',
    variant: 'Banks must keep no less than eight per cent of assets in reserve.',
  },
  {
    plain: 'Spend EUR 50 million on public compute.',
    variant: 'Spend €50m on public computing.',
  },
  {
    plain: 'Spend €2 billion on grid upgrades.',
    variant: 'Spend two billion euros on upgrades of the grid.',
  },
  {
    plain: 'Municipalities should replace all lead pipes by 2030.',
    variant: 'By 2030, municipalities should replace every lead pipe.',
  },
  {
    plain: 'Regulators should require providers to log every request.',
    variant: 'Regulators should require that providers log each request.',
  },
  {
    plain: 'Ministries must not buy closed formats.',
    variant: 'Ministries must never buy closed formats.',
  },
  {
    plain: 'Cut emissions by 40 percent from 2019 levels.',
    variant: 'Compared with 2019, cut emissions by 40 %.',
  },
  {
    plain: 'Schools should give pupils at least 60 minutes of exercise a day.',
    variant: 'Schools should give pupils an hour or more of exercise every day.',
  },
  {
    plain: 'The European Commission should fund the registry.',
    variant: 'The Commission should pay for the registry.',
  },
  {
    plain: 'The data protection authority should audit the system once a year.',
    variant: 'The data protection authority should audit the system every year.',
  },
  {
    plain: 'Vendors must disclose training data before release.',
    variant: 'Vendors must disclose training data prior to release.',
  },
  {
    plain: 'Agencies should only procure audited models.',
    variant: 'Agencies should procure audited models only.',
  },
  {
    plain: 'Publish the full results of each trial.',
    variant: 'Publish all results of every trial.',
  },
  {
    plain: 'Operators must delete personal data after 30 days.',
    variant: 'After thirty days, operators must delete personal data.',
  },
  {
    plain: 'Companies should give at least two engineers to each shared project.',
    variant: 'For each shared project, companies should provide two or more engineers.',
  },
  {
    plain: 'The agency shall appoint an independent auditor.',
    variant: 'The agency must name an independent auditor.',
  },
  {
    plain: 'Ministries should reject bids that do not include an exit plan.',
    variant: 'Ministries should reject bids without an exit plan.',
  },
  {
    plain: 'Both chambers should approve the budget.',
    variant: 'The budget should be approved by both chambers.',
  },
  {
    plain: 'Raise the threshold from 10 to 15 members.',
    variant: 'Raise the threshold from ten members to fifteen.',
  },
  {
    plain: 'Public funders should require open licences for all software they pay for.',
    variant: 'Open licences should be required by public funders for all the software that they pay for.',
  },
  {
    plain: 'Banks should never share customer data with third parties.',
    variant: 'Banks should not share data of customers with third parties.',
  },
  {
    plain: 'Reserve one in ten places for people from rural areas.',
    variant: 'Reserve 10% of places for people from rural areas.',
  },
  {
    plain: 'Researchers need 12 months to finish.',
    variant: 'Researchers need a year to finish.',
    isMisjudged: true,
  },
  {
    plain: 'Public bodies should search catalogues before they tender.',
    variant: 'Before tendering, public bodies should search catalogues.',
  },
  {
    plain: 'Fund at least three regional hubs, each with its own staff.',
    variant: 'Fund three or more regional hubs with staff of their own.',
  },
  {
    plain: 'Ministries responsible for health should share de-identified data with researchers.',
    variant: 'Health ministries should share de-identified data with researchers.',
  },
  {
    plain: 'Platforms should let users export their data free of charge.',
    variant: 'Platforms should let their users export data at no cost.',
  },
  {
    plain: 'Companies must pay contributors within 30 days of delivery.',
    variant: 'Companies must pay contributors no later than 30 days after delivery.',
  },
  {
    plain: 'Governments should use open standards and avoid lock-in.',
    variant: 'Governments should use open standards and not be locked in.',
  },
  {
    plain: 'Developers should document each model in a model card.',
    variant: 'Each model should be documented by its developers in a model card.',
  },
  {
    plain: 'Employers should not ask applicants about their health.',
    variant: 'Employers should ask no applicant about their health.',
  },
  {
    plain: 'Use at most 10% of the grant for overhead.',
    variant: 'Use no more than a tenth of the grant for overhead.',
  },
  {
    plain: 'Local authorities must inspect every bridge twice a year.',
    variant: 'Local authorities must inspect each bridge every six months.',
  },
  {
    plain: 'The Swedish government should extend the pilot to 2029.',
    variant: 'Sweden should extend the pilot to 2029.',
    isMisjudged: true,
  },
  {
    plain: 'Regulators must fine operators up to 4% of annual turnover.',
    variant: 'Operators must be fined by regulators, by up to four per cent of their annual turnover.',
  },
  {
    plain: 'Set aside £120 million over five years for adult literacy.',
    variant: 'Over five years, set £120m aside for adults who learn to read.',
  },
  {
    plain: 'Schools should have one counsellor for every 250 pupils.',
    variant: 'For every 250 pupils a school should have a counsellor.',
  },
  {
    plain: 'Ministries should publish spending data every month.',
    variant: 'Ministries should publish monthly data on spending.',
  },
  {
    plain: 'Governments must stop subsidies for coal by the end of 2028.',
    variant: 'By the end of 2028 governments must end their coal subsidies.',
  },
  {
    plain: 'All public bodies should accept electronic invoices.',
    variant: 'Every public body should accept electronic invoices.',
  },
  {
    plain: 'Hospitals must not charge patients for copies of their records.',
    variant: 'Hospitals must give patients copies of their records without charge.',
  },
  {
    plain: 'The ministry of finance should pay grants in advance.',
    variant: 'Grants should be paid in advance by the finance ministry.',
  },
  {
    plain: 'Give every refugee child a school place within three months of arrival.',
    variant: 'Within three months of arriving, each refugee child should have a place at school.',
  },
  {
    plain: 'Water companies should cut leakage by 50% by 2035.',
    variant: 'By 2035 water companies should halve leakage.',
  },
  {
    plain: 'Cities should build at least 2,000 social homes a year.',
    variant: 'Each year, cities should build 2000 social homes or more.',
  },
  {
    plain: 'Parliament should repeal the act.',
    variant: 'The act should be repealed.',
  },
  {
    plain: 'Employers must pay interns the minimum wage.',
    variant: 'Interns must receive the minimum wage from their employers.',
  },
  {
    plain: 'Airlines must refund passengers in full within seven days.',
    variant: 'Within a week, airlines must refund passengers the full fare.',
  },
  {
    plain: 'The agency should inspect each site without prior notice.',
    variant: 'The agency should inspect every site unannounced.',
  },
  {
    plain: 'Police should record all stops.',
    variant: 'Police forces should record every stop.',
  },
  {
    plain: 'Reduce class sizes to 20 pupils or fewer.',
    variant: 'Lower class sizes to at most twenty pupils.',
  },
  {
    plain: 'Publish the evaluation no later than March 2028.',
    variant: 'Publish the evaluation by the end of March 2028.',
  },
  {
    plain: 'Buy only from certified suppliers.',
    variant: 'Buy from certified suppliers only.',
  },
  {
    plain: 'Universities must tell applicants the reasons for refusal.',
    variant: 'Universities must give reasons when they refuse an applicant.',
  },
  {
    plain: 'Double the budget for inspections.',
    variant: 'Spend twice as much on inspections.',
  },
  {
    plain: 'Neither ministries nor agencies should use facial recognition.',
    variant: 'No ministry or agency should use facial recognition.',
  },
  {
    plain: 'The Court of Auditors should audit the fund each year.',
    variant: 'The fund should be audited annually by the Court of Auditors.',
  },
  {
    plain: 'Retailers must take back packaging free of charge.',
    variant: 'Retailers must take packaging back at no charge.',
  },
  {
    plain: 'Data must remain in the European Union.',
    variant: 'Data must not leave the European Union.',
    isMisjudged: true,
  },
  {
    plain: 'Provide at least two independent reviewers for each study.',
    variant: 'Each study should have at least two reviewers who are independent.',
  },
  {
    plain: 'Developers should report security flaws before they are published.',
    variant: 'Before security flaws are published, developers should report them.',
  },
  {
    plain: 'Governments should allow researchers to reuse public data.',
    variant: 'Researchers should be allowed by governments to reuse public data.',
  },
  {
    plain: 'Funders should pay for maintenance as well as for new features.',
    variant: 'Funders should pay not only for new features but also for maintenance.',
  },
  {
    plain: 'A national fund should pay maintainers.',
    variant: 'Maintainers should be paid from a national fund.',
  },
  {
    plain: 'Open the source code of publicly funded software within six months.',
    variant: 'Within half a year, publish the source code of software funded by the public.',
  },
  {
    plain: 'Les ministères doivent publier le registre avant le 30 juin 2027.',
    variant: 'Le registre doit être publié par les ministères avant le 30 juin 2027.',
    language: 'fr',
  },
  {
    plain: 'Les banques doivent conserver au moins 8 % de fonds propres.',
    variant: 'Les banques doivent conserver au minimum 8 % de fonds propres.',
    language: 'fr',
  },
  {
    plain: 'Toutes les communes devraient accepter la facture électronique.',
    variant: 'Chaque commune devrait accepter la facture électronique.',
    language: 'fr',
  },
  {
    plain: 'Consacrer 50 millions d’euros au calcul public.',
    variant: 'Consacrer 50 M€ au calcul public.',
    language: 'fr',
  },
  {
    plain: 'Doubler le budget des inspections.',
    variant: 'Consacrer deux fois plus de moyens aux inspections.',
    language: 'fr',
  },
  {
    plain: 'Les entreprises ne doivent pas vendre ces données.',
    variant: 'Les entreprises ne doivent jamais vendre ces données.',
    language: 'fr',
  },
  {
    plain: 'Les hôpitaux doivent signaler les incidents sous 48 heures.',
    variant: 'Les hôpitaux doivent signaler les incidents dans les deux jours.',
    language: 'fr',
  },
  {
    plain: 'Un élève sur dix doit recevoir une bourse.',
    variant: '10 % des élèves doivent recevoir une bourse.',
    language: 'fr',
  },
  {
    plain: 'Les universités devraient former deux fois par an leurs agents.',
    variant: 'Les universités devraient former leurs agents tous les six mois.',
    language: 'fr',
  },
  {
    plain: 'Une entreprise devrait publier ses comptes.',
    variant: 'Les entreprises devraient publier leurs comptes.',
    language: 'fr',
  },
  {
    plain: 'Utilities must connect new homes to the grid within 30 days.',
    variant: 'New homes must be connected to the grid by the utilities in no more than 30 days.',
  },
  {
    plain: 'The health inspectorate should publish every inspection report.',
    variant: 'All inspection reports should be published by the health inspectorate.',
  },
  {
    plain: 'Ports must supply shore power to all ships by 2030.',
    variant: 'By 2030 every ship must be able to get shore power in port.',
  },
  {
    plain: 'Set a minimum of three bids for each contract.',
    variant: 'For every contract, ask for at least three bids.',
  },
  {
    plain: 'The treasury should pay 60% of the cost.',
    variant: 'The treasury should bear three fifths of the cost.',
  },
  {
    plain: 'Trains should run every 15 minutes.',
    variant: 'Trains should run four times an hour.',
    isMisjudged: true,
  },
  {
    plain: 'Museums should admit children for free.',
    variant: 'Museums should admit children free of charge.',
  },
  {
    plain: 'Archives should open files after 20 years.',
    variant: 'After twenty years archives should open their files.',
  },
  {
    plain: 'Reduce the tax on repairs to 6%.',
    variant: 'Lower the tax on repairs to six percent.',
  },
  {
    plain: 'Landlords must return the deposit in full.',
    variant: 'Landlords must return the full deposit.',
  },
  {
    plain: 'Doctors should ask for written consent.',
    variant: 'Doctors should ask for consent in writing.',
  },
  {
    plain: 'Farmers must keep records for five years.',
    variant: 'Records must be kept by farmers for five years.',
  },
  {
    plain: 'Developers must test models before release.',
    variant: 'Before release, models must be tested by their developers.',
  },
  {
    plain: 'Fund 200 doctoral places a year.',
    variant: 'Fund two hundred doctoral places each year.',
  },
  {
    plain: 'Governments should protect whistleblowers by law.',
    variant: 'Whistleblowers should have the protection of the law.',
  },
  {
    plain: 'Insurers shall not ask for genetic data.',
    variant: 'Insurers must not request genetic data.',
  },
  {
    plain: 'Agencies should translate forms into the five most spoken languages.',
    variant: 'Forms should be translated into the five languages that are spoken most.',
  },
  {
    plain: 'Regional authorities should map flood risks.',
    variant: 'Flood risks should be mapped by the regional authorities.',
  },
  {
    plain: 'Companies should report their energy use once a year.',
    variant: 'Companies should report each year on how much energy they use.',
  },
  {
    plain: 'Public libraries should lend e-books.',
    variant: 'Public libraries should also offer e-books on loan.',
  },
];
