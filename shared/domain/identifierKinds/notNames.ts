/** Words with a capital that follow "patient" in a pharmacy and are nobody's name. */
const words = `
Safety Care Cares Access Experience Assistance Medication Medications Meds Med Education Educator Advocate Advocates Advocacy Service
Services Satisfaction Relations Financial Navigator Navigators Portal Transport Transportation Transporter Registration History
Histories Profile Profiles Flow Day Days Outcome Outcomes Support Counseling Counsel Counselor Counseled Privacy Rights Survey Surveys
Bill Billing Room Rooms Engagement Liaison Committee Week Adherence Centered First Choice Centric Specific Own Owned Info Information
Identification Identifier Identifiers ID IDs Zero Coffee Monitoring Management Manager Program Programs Handoff Handoffs Harm Complaint Complaints
Feedback Line Lines Help Health Healthcare Home Intake Journey Outreach Pharmacy Prescription Prescriptions Protection Discharge
Discharges Admission Admissions Delivery Deliveries Wait Waiting Waits Volume Volumes Census Count Counts Call Calls Calling Label Labels
Mix Name Names Number Numbers Data Record Records Chart Charts Order Orders Doses Dose Dosing Drug Drugs Bin Bins Bag Bags Cart Carts
Drawer Drawers Cassette Cassettes Copay Copays Savings Coverage Benefit Benefits Insurance Enrollment Affordability Cost Costs Charge
Charges Refund Refunds Return Returns Refill Refills Reminder Reminders Pickup Queue Scheduling Schedule Teaching Training Screening
Throughput Transfer Transfers Transition Transitions Unit Units Tower Floor Floors Ward Area Areas Visit Visits Visitor Visitors Vaccine
Vaccines Vaccination Immunization Immunizations Clinic Clinics Center Centers Department Dept Team Teams Staff Tech Techs Technician
Technicians Lead Leads Coordinator Specialist Representative Aide Assistant Supervisor Director Officer Consult Consultation Review
Reviews Report Reports Reporting Reconciliation Initiative Initiatives Project Projects Process Improvement Quality Goal Goals Award
Council Group Board Forum Meeting Month Year Hour Hours Time Times Need Needs Questions Question Concerns Concern Letter Letters Form
Forms Packet Packets Handout Handouts Leaflet Leaflets Guide Guides Instructions Material Materials Resource Resources Literature Policy
Policies Consent Consents Allergy Allergies Weight Weights Height Age Ages Population Populations Panel Base Type Types Class Category
Level Levels Risk Falls Fall Event Events Incident Incidents Error Errors Trial Trials Study Research Registry System Systems Simulation
Model Story Stories Interview Interviews Interaction Interactions Communication Communications Contact Contacts Email Emails Phone Fax
Messages Message Text Texts Hotline Bedside Beds Bed Admit Ready Facing Reported Controlled Self Family Families Spanish English
Vietnamese Somali Arabic Chinese Mandarin Medicare Medicaid Covid Excel Word Office Outlook Access PowerPoint Project Windows Sharepoint
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
The This That These Those There Then They Their Them We Our Ours You Your Yours He His Him She Her Hers It Its My Mine Me And But Or Nor
So Yet For From To Too In On At By Of Off Up Out Over Under With Without Within About After Before During Since Until While When Where
What Who Whom Whose Which Why How If As An Any All Each Every Both Few Many Most More Less Some Such Several One Two Three Four Five Six
Seven Eight Nine Ten No Not None Now Next Last Later Also Again Always Never Often Only Just Still Even Once Twice Is Are Was Were Be
Been Being Has Have Had Do Does Did Done Can Could Will Would Shall Should May Might Must Needs Got Gets Get Gave Give Given Made Make
Makes Went Go Goes Gone Came Come Comes Took Take Takes Taken Found Find Used Use Uses Using Helped Called Caught Cut Built Wrote Set
Ran Led Saved Sent Moved Taught Learned Fixed Kept Worked Asked Told Because Although Though However Nurse Nurses Doctor Doctors
Pharmacist Pharmacists Physician Physicians Provider Providers Hospital Hospitals Epic Pyxis Omnicell Cerner Meditech Dr Result Results
Ambassador Ambassadors Blood Champion Champions Assignment Assignments Acuity Status Tracking Tracker Dashboard Workflow Verification
Barcode Barcodes Wristband Wristbands Armband Loyalty Relationship Relationships Success Focus Focused Focuses Rx Inpatient Outpatient Emergency Pediatric Oncology Infusion Surgery Surgical Retail Specialty Mail Local Community Ambulatory Sample
Eliquis Xarelto Lantus Basaglar Humalog Novolog Ozempic Wegovy Mounjaro Trulicity Jardiance Farxiga Januvia Humira Enbrel Stelara Advair
Symbicort Coumadin Plavix Lipitor Crestor Entresto Keytruda Revlimid Paxlovid Tylenol Benadryl Metformin Warfarin Insulin Heparin
Vancomycin Tobramycin Lovenox Keppra Dilaudid Narcan Naloxone Suboxone Shingrix`;

const noNames = new Set(words.trim().toLowerCase().split(/\s+/));

/** What English makes nouns with, and parents do not. */
const nounEnd = /(?:tions?|sions?|ments|ness|ology|ships?|ities|izer|ability)$/i;
// "The pt. Nothing was lost": after a full stop any word that begins a sentence may stand.
const sentenceStart = /(?:ed|ing|ly)$/i;

/** Whether a word with a capital is no name here. */
export function isNoName(word: string, isAfterStop: boolean): boolean {
  const [first = ''] = word.toLowerCase().split(/[-'’]/u);
  return noNames.has(first) || nounEnd.test(first) || (isAfterStop && sentenceStart.test(first));
}
